"""Draws that one effective draw costs when a unit normal is sampled through a normal of the wrong width."""

from math import sqrt

from figures.canvas import Plot

EDGE = 1 / sqrt(2)


def price(s: float, dimensions: int) -> float:
    """Return the mean squared weight, target N(0, 1), proposal N(0, s squared), in each of the dimensions."""
    return float((s * s / sqrt(2 * s * s - 1)) ** dimensions)


def draw() -> str:
    """Draw the price against the width for one and for ten dimensions, with the infinite region shaded."""
    plot = Plot(x=(0.4, 2.4), y=(0, 8), width=460, height=240)
    plot.axes("proposal width s (target width 1)", "draws per effective draw", (0.5, 1, 1.5, 2), (1, 2, 4, 6, 8))
    (x0, y0), (x1, y1) = plot.at(0.4, 8), plot.at(EDGE, 0)
    plot.rect(x0, y0, x1 - x0, y1 - y0, "area c2")
    plot.line(x1, y0, x1, y1, "c2")
    for dimensions, color in ((1, "c1"), (10, "c4")):
        widths = (70.86, 71.3, 72, 74, 77, 79.6, 82, 86, 92, 100, 108, 115, 122, 130, 138, 145, 154, 180, 210, 240)
        plot.series([(s / 100, price(s / 100, dimensions)) for s in widths], color)
    plot.mark(1, 1, "ring", 5)
    plot.label(0.555, 4.4, "infinite", "c2", "middle")
    plot.label(0.555, 3.7, "s² ≤ ½", "small", "middle")
    plot.label(1.32, 4.2, "10 dimensions", "c4", "end")
    plot.label(2.0, 2.0, "1 dimension", "c1", "middle")
    return plot.svg()
