"""Source and target densities one standard deviation apart, with the density ratio that turns one into the other."""

from math import exp, pi, sqrt

from figures.canvas import Plot


def bell(x: float, mean: float) -> float:
    """Return the unit-variance normal density."""
    return exp(-((x - mean) ** 2) / 2) / sqrt(2 * pi)


def draw() -> str:
    """Draw both bells and the weight, divided by ten so that one axis serves."""
    plot = Plot(x=(-3, 4), y=(0, 0.8), width=460, height=230)
    plot.axes("x", "density; weight / 10", (-2, -1, 0, 1, 2, 3), (0, 0.2, 0.4, 0.6, 0.8))
    plot.curve(lambda x: bell(x, 0), "c1", 36)
    plot.curve(lambda x: bell(x, 1), "c2", 36)
    plot.curve(lambda x: exp(x - 0.5) / 10, "c3", 36)
    plot.label(-0.7, 0.44, "source p", "c1", "end")
    plot.label(2.45, 0.22, "target q", "c2")
    plot.label(2.2, 0.66, "w = q / p", "c3", "end")
    return plot.svg()
