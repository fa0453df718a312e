"""Schematic traces of one GPU over two training steps for four causes of low utilization, each with the test that moves it."""

from figures.canvas import Canvas

ROWS = (
    ("data", "synthetic batch", ((0.35, 1.0, "on"),)),
    ("communication", "skip the sync", ((0.0, 0.62, "on"), (0.62, 1.0, "wait"))),
    ("launches, small batch", "double micro-batch", tuple((i / 9, i / 9 + 0.055, "on") for i in range(9))),
    ("slow kernels", "fuse, other shapes", ((0.0, 1.0, "off"),)),
)


def draw() -> str:
    """Draw two steps per row: filled is arithmetic, dashed is waiting in a collective, empty is idle."""
    c = Canvas(480, 218)
    c.text(6, 16, "cause", "muted small", "start")
    c.text(246, 16, "GPU, two steps", "muted small")
    c.text(362, 16, "test", "muted small", "start")
    for row, (name, test, spans) in enumerate(ROWS):
        y = 28 + 42 * row
        c.text(6, y + 19, name, "small strong", "start")
        c.text(362, y + 19, test, "small", "start")
        c.line(142, y + 28, 350, y + 28)
        for step in range(2):
            x = 142 + 104 * step
            for start, end, kind in spans:
                left, width = x + 104 * start, 104 * (end - start)
                if kind == "wait":
                    c.rect(left, y + 4, width, 24, "area c2")
                    c.text(left + width / 2, y + 20, "wait", "small")
                else:
                    c.rect(left, y + 4, width, 24, f"cell {kind}")
                    if kind == "off":
                        c.text(left + width / 2, y + 20, "busy, slow", "small")
    for x in (142, 246, 350):
        c.line(x, 24, x, 192, "grid")
    c.text(246, 210, "a new step starts at each vertical line", "muted small")
    return c.svg()
