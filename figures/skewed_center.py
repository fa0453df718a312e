"""Mode, median and mean of a lognormal density, the usual order under right skew."""

import math

from figures.canvas import Plot

MEDIAN, SPREAD = 35.0, 0.8


def density(x: float) -> float:
    """Lognormal density with median 35 and log standard deviation 0.8."""
    if x <= 0:
        return 0.0
    z = (math.log(x) - math.log(MEDIAN)) / SPREAD
    return math.exp(-z * z / 2) / (x * SPREAD * math.sqrt(2 * math.pi))


def draw() -> str:
    """Draw the density with vertical lines at the mode, the median and the mean."""
    plot = Plot(x=(0, 150), y=(0, 0.024), height=230, left=34)
    plot.axes("order value", "density", (0, 50, 100, 150))
    plot.curve(density, "c1", 75)
    mode, mean = MEDIAN * math.exp(-(SPREAD**2)), MEDIAN * math.exp(SPREAD**2 / 2)
    for x, top, name, cls in (
        (mode, 0.0225, "mode", "c3"),
        (MEDIAN, 0.0195, "median", "c2"),
        (mean, 0.0165, "mean", "c4"),
    ):
        x0, y0 = plot.at(x, 0)
        x1, y1 = plot.at(x, top)
        plot.line(x0, y0, x1, y1, cls)
        plot.text(x1 + 5, y1 + 8, f"{name} {x:.0f}", cls, "start")
    plot.label(103, 0.004, "long right tail", "small muted")
    return plot.svg()
