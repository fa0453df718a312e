"""Seconds until a new replica serves, split by stage, for four ways to deliver 14 GB of weights."""

from figures.canvas import Canvas

STAGES = (("node", "c1"), ("image", "c2"), ("weights", "c3"), ("load, warm up", "c4"))
WAYS = (
    ("new node,", "in the image", (120, 15, 70, 38)),
    ("new node,", "fetched", (120, 15, 14, 38)),
    ("warm node,", "in the image", (0, 0, 0, 38)),
    ("warm node,", "fetched", (0, 0, 14, 38)),
)


def draw() -> str:
    """Draw one stacked bar per way, with the total at its end."""
    c = Canvas(480, 204)
    x0, scale = 118, 1.3
    for i, (name, cls) in enumerate(STAGES):
        left = (118, 190, 268, 356)[i]
        c.rect(left, 8, 14, 12, f"area {cls}")
        c.text(left + 20, 18, name, f"small {cls}", "start")
    for row, (where, what, parts) in enumerate(WAYS):
        y, x = 34 + 44 * row, float(x0)
        c.text(x0 - 8, y + 13, where, "small", "end")
        c.text(x0 - 8, y + 27, what, "small", "end")
        for (_, cls), seconds in zip(STAGES, parts):
            if seconds:
                c.rect(x, y, seconds * scale, 30, f"area {cls}")
                c.line(x, y, x, y + 30)
                c.text(x + seconds * scale / 2, y + 19, f"{seconds}", "small")
                x += seconds * scale
        c.line(x, y, x, y + 30)
        c.text(x + 6, y + 20, f"{sum(parts)} s", "strong", "start")
    return c.svg()
