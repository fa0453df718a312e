"""With columns x and 2x the loss has a straight valley of equal minima; three fixes pick different points."""

from figures.canvas import Plot


def draw() -> str:
    """Draw the valley w1 + 2 w2 = 5 with the points picked by dropping a column, minimum norm and ridge."""
    plot = Plot(x=(-1, 6), y=(-1, 4), width=440, height=280)
    plot.axes("weight of x", "weight of 2x", (0, 1, 2, 3, 4, 5), (0, 1, 2, 3))
    low, high = -1.0, 6.0
    for slack, cls in ((1.0, "area c1"), (0.5, "area c1")):
        ends = [(x, (5 + s * slack - x) / 2) for s in (-1, 1) for x in ((low, high) if s < 0 else (high, low))]
        plot.polygon([plot.at(x, y) for x, y in ends], cls)
    plot.path([plot.at(x, (5 - x) / 2) for x in (low, high)], "c1")
    plot.line(*plot.at(0, 0), *plot.at(1, 2), "c2")
    plot.line(*plot.at(-1, 0), *plot.at(6, 0), "grid")
    plot.line(*plot.at(0, -1), *plot.at(0, 4), "grid")
    plot.mark(0, 2.5, "dot c4")
    plot.label(0.15, 2.72, "drop x: 0 and 2.5", "small")
    plot.mark(5, 0, "dot c4")
    plot.label(4.95, -0.4, "drop 2x: 5 and 0", "small", "end")
    plot.mark(1, 2, "dot c2")
    plot.label(1.25, 2.05, "minimum norm: 1 and 2", "small")
    plot.mark(0.8, 1.6, "ring", 5)
    plot.label(1.05, 1.38, "ridge", "small")
    plot.label(4.0, 1.25, "all minima", "c1")
    plot.label(-0.1, -0.35, "0", "small muted", "end")
    return plot.svg()
