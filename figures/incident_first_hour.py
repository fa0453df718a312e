"""A schematic first hour of an incident: command, hold, find, undo, verify, reopen."""

from figures.canvas import Canvas

BARS = (
    ("command", 0, 60, "declare, roles, update every 15 min", "c4"),
    ("hold", 5, 52, "no automatic declines, no letters", "c2"),
    ("find", 8, 25, "stage counts", "c3"),
    ("undo", 25, 35, "one change", "c1"),
    ("verify", 35, 45, "golden set", "c3"),
    ("reopen", 45, 60, "10 cases, 50, all", "c1"),
)


def draw() -> str:
    """Draw one bar per activity over the sixty minutes."""
    c = Canvas(480, 224)
    left, scale = 70, 6.6
    for minute in range(0, 61, 15):
        x = left + minute * scale
        c.line(x, 10, x, 190, "grid")
        c.text(x, 206, f"{minute}", "small")
    c.text(left + 30 * scale, 221, "minutes since the page (schematic)", "small muted")
    for i, (name, start, end, note, cls) in enumerate(BARS):
        y = 14 + 29 * i
        c.text(62, y + 16, name, "strong", "end")
        c.rect(left + start * scale, y, (end - start) * scale, 24, f"area {cls}")
        c.text(left + (start + end) / 2 * scale, y + 16, note, "small")
    return c.svg()
