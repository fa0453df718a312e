"""The null distribution of a z statistic with both tails beyond an observed 2.2 shaded."""

import math

from figures.canvas import Plot

SEEN = 2.2


def density(z: float) -> float:
    """Return the height of the standard normal curve."""
    return math.exp(-z * z / 2) / math.sqrt(2 * math.pi)


def draw() -> str:
    """Draw the curve under no effect, the observed value and the two tails that make up the p-value."""
    plot = Plot(x=(-4, 4), y=(0, 0.45))
    tail = [SEEN + 0.1 * i for i in range(19)]
    for sign in (-1, 1):
        edge = [plot.at(sign * z, density(z)) for z in tail]
        plot.polygon([plot.at(sign * SEEN, 0), *edge, plot.at(sign * 4, 0)], "area c2")
        plot.line(*plot.at(sign * SEEN, 0), *plot.at(sign * SEEN, 0.12), "c2")
    plot.axes("z if there were no effect", "density", x_ticks=(-4, -2, 0, 2, 4))
    plot.curve(density, "c1")
    side = math.erfc(SEEN / math.sqrt(2)) / 2
    plot.label(2.6, 0.2, "observed 2.2", "c2", "middle")
    plot.label(2.4, 0.08, f"area {side:.3f}", "small")
    plot.label(-2.4, 0.08, f"area {side:.3f}", "small", "end")
    plot.label(0, 0.42, f"p = {2 * side:.3f}", "strong", "middle")
    return plot.svg()
