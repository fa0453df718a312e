"""Four causal graphs with a hidden common cause and the verdict whether the effect of X on Y is identified."""

import math

from figures.canvas import Canvas


def arc(c: Canvas, x1: float, x2: float, y: float, rise: float) -> None:
    """Draw a dashed arc with a head at both ends: a hidden common cause of two nodes."""
    c.path([(round(x1 + (x2 - x1) * i / 6), round(y - rise * math.sin(math.pi * i / 6))) for i in range(7)], "c2")
    lean = math.atan2(rise * math.pi, abs(x2 - x1))
    for x, way in ((x1, 1), (x2, -1)):
        sides = (lean - 0.45, lean + 0.45)
        c.polygon([(x, y), *((round(x + way * 9 * math.cos(t)), round(y - 9 * math.sin(t))) for t in sides)], "head")


def draw() -> str:
    """Draw the bow, the instrument, the front door and the leaking front door, two by two."""
    c = Canvas(440, 206)
    panels = (
        ("bow", "XY", ((0, 1, 30),), "no: two answers fit", "c2"),
        ("instrument", "ZXY", ((1, 2, 26),), "no: bounds only", "c2"),
        ("front door", "XMY", ((0, 2, 34),), "yes", "c1"),
        ("leaking front door", "XMY", ((0, 2, 38), (0, 1, 13)), "no", "c2"),
    )
    for i, (name, nodes, arcs, verdict, cls) in enumerate(panels):
        left, y = 16.0 + 226 * (i % 2), 78.0 + 112 * (i // 2)
        xs = [left + 8 + 172 * j / (len(nodes) - 1) for j in range(len(nodes))]
        c.text(left, y - 60, name, "strong", "start")
        c.text(left + 186, y - 60, verdict, cls, "end")
        for j, node in enumerate(nodes):
            c.text(xs[j], y + 5, node, "strong")
            if j:
                c.arrow(xs[j - 1] + 12, y, xs[j] - 12, y)
        for a, b, rise in arcs:
            arc(c, xs[a] + 3, xs[b] - 3, y - 10, rise)
    return c.svg()
