"""Eight labeled points, the widest street between the classes, and the three support vectors that fix it."""

from figures.canvas import Plot

MINUS = ((0, 2), (2, 0), (0, 0), (1, -1))
PLUS = ((3, 3), (5, 3), (3, 5), (6, 6))
SUPPORT = ((0, 2), (2, 0), (3, 3))


def draw() -> str:
    """Draw x1 + x2 = 4 with its margins at 2 and 6, and ring the points that lie on the margins."""
    plot = Plot(x=(-2, 8), y=(-2, 7), width=400, height=360, left=16, bottom=16, right=16, top=12)
    street = [(-2, 4), (4, -2), (8, -2), (-1, 7), (-2, 7)]
    plot.polygon([plot.at(x, y) for x, y in street], "area c3")
    for total, cls in ((2, "c3"), (4, "c1"), (6, "c3")):
        low, high = max(-2.0, total - 7.0), min(8.0, total + 2.0)
        plot.path([plot.at(low, total - low), plot.at(high, total - high)], cls)
    for x, y in MINUS:
        plot.mark(x, y, "dot c2", 5)
    for x, y in PLUS:
        px, py = plot.at(x, y)
        plot.rect(px - 5, py - 5, 10, 10, "dot c4")
    for x, y in SUPPORT:
        plot.mark(x, y, "ring", 10)
    plot.arrow(*plot.at(3.4, -1.4), *plot.at(5.4, 0.6))
    plot.arrow(*plot.at(5.4, 0.6), *plot.at(3.4, -1.4))
    plot.label(5.0, -0.95, "margin 2.83", "small")
    plot.label(0.35, 3.9, "boundary", "c1 small")
    plot.label(3.35, 3.25, "support vector", "small")
    plot.label(-0.9, -1.7, "class -1", "c2 small")
    plot.label(6.3, 5.2, "class +1", "c4 small")
    return plot.svg()
