"""Old and new feature pipelines over time: early deletion closes the way back, a 51-day overlap keeps it open."""

from figures.canvas import Canvas

ROWS = ((34, 3, "deleted on day 3"), (128, 51, "deleted after day 51"))


def draw() -> str:
    """Draw two timelines of the old and the new feature around a release, with a fault found on day 37."""
    c = Canvas(480, 216)
    left, scale = 118, 5.6
    for top, end, note in ROWS:
        c.text(8, top - 12, "Contract too early" if end == 3 else "Expand, migrate, contract", "strong", "start")
        c.text(90, top + 13, "old feature", "small", "end")
        c.rect(left - 20, top, 20 + end * scale, 19, "area c1")
        c.text(left + (23 if end == 3 else 150), top + 13, note, "small", "start" if end == 3 else "middle")
        c.text(90, top + 38, "new feature", "small", "end")
        c.rect(left - 12, top + 25, 12 + 60 * scale, 19, "area c4")
        c.text(left + 150, top + 38, "model v7 reads this", "small")
        c.line(left + 37 * scale, top - 6, left + 37 * scale, top + 52, "c2")
    c.text(left + 37 * scale - 60, 22, "fault seen, day 37: no way back", "small c2", "start")
    c.text(left + 37 * scale - 60, 116, "fault seen, day 37: v6 still runs", "small c2", "start")
    for day in (0, 7, 37, 51):
        c.text(left + day * scale, 196, f"{day}", "small")
    c.text(240, 212, "days since v7 first took traffic: 7 rollout + 30 labels + 14 spare", "small muted")
    return c.svg()
