"""How far a healthy model's accuracy may fall on n test rows, for three kinds of comparison."""

import math

from figures.canvas import Plot

Z = 2.3263  # one healthy run in a hundred falls below
CURVES = (
    ("c2", 2 * 0.09, "two models, each on its own rows"),
    ("c1", 0.09, "one model, target known"),
    ("c3", 0.04, "two models, same rows, 4% differ"),
)


def draw() -> str:
    """Draw the tolerance in points against the number of rows, which is on a log scale."""
    plot = Plot(x=(2, 4), y=(0, 10), width=460, height=270, right=26)
    plot.axes("test rows", "tolerance, in points of accuracy", (), (0, 2, 4, 6, 8, 10))
    for rows in (100, 400, 1000, 4000, 10000):
        px, py = plot.at(math.log10(rows), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{rows:,}", "small")
    for i, (cls, variance, label) in enumerate(CURVES):
        plot.series([(2 + k / 20, 100 * Z * math.sqrt(variance / 10 ** (2 + k / 20))) for k in range(41)], cls)
        y = 9.3 - 0.95 * i
        plot.series([(2.75, y), (2.92, y)], cls)
        plot.label(2.96, y - 0.2, label, cls)
    return plot.svg()
