"""Eight requests of unequal length on four slots: a static batch waits for its longest, a continuous one refills."""

from figures.canvas import Canvas

LENGTHS = {"A": 2, "B": 7, "C": 3, "D": 4, "E": 5, "F": 1, "G": 6, "H": 3}
SLOTS, CELL, ROW = 4, 27, 18


def schedule(continuous: bool) -> tuple[list[tuple[int, int, str]], int]:
    """Return (slot, first step, request) in order of arrival, and the number of steps in all."""
    free, placed = [0] * SLOTS, []
    for i, (name, length) in enumerate(LENGTHS.items()):
        if not continuous and i % SLOTS == 0:
            free = [max(free)] * SLOTS
        slot = min(range(SLOTS), key=lambda s: free[s]) if continuous else i % SLOTS
        placed.append((slot, free[slot], name))
        free[slot] += length
    return placed, max(free)


def draw() -> str:
    """Draw both schedules, one above the other, with the share of slot steps in use."""
    canvas = Canvas(480, 232)
    for top, name, continuous in ((24, "static", False), (134, "continuous", True)):
        placed, steps = schedule(continuous)
        used = 100 * sum(LENGTHS.values()) / (steps * SLOTS)
        canvas.text(90, top - 7, f"{name}: {steps} steps, {used:.0f}% of slots busy", "small", "start")
        canvas.rect(90, top, steps * CELL, SLOTS * ROW, "cell off")
        for slot in range(SLOTS):
            canvas.text(82, top + slot * ROW + 13, f"slot {slot + 1}", "small", "end")
        for slot, start, request in placed:
            x, width = 90 + start * CELL, LENGTHS[request] * CELL
            canvas.rect(x, top + slot * ROW, width, ROW, "cell on")
            canvas.text(x + width / 2, top + slot * ROW + 13, request, "small")
    canvas.text(90, 224, "length = decoding steps; empty = idle", "small", "start")
    return canvas.svg()
