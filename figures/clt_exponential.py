"""Exact density of the average of 1, 5 and 30 exponential waiting times with mean 1, and the normal limit for 30."""

import math

from figures.canvas import Plot


def density(n: int, x: float) -> float:
    """Density at ``x`` of the average of ``n`` exponential variables with mean 1, a gamma distribution."""
    if n == 1:
        return math.exp(-x)
    if x <= 0:
        return 0.0
    return math.exp(n * math.log(n) + (n - 1) * math.log(x) - n * x - math.lgamma(n))


def normal(n: int, x: float) -> float:
    """Density of the normal distribution with mean 1 and variance ``1 / n``."""
    return math.sqrt(n / (2 * math.pi)) * math.exp(-n * (x - 1) ** 2 / 2)


def draw() -> str:
    """Draw the three densities and, for 30 values, the normal curve with the same mean and spread."""
    plot = Plot(x=(0, 3), y=(0, 2.4), height=250)
    plot.axes("average of n values (true mean 1)", "density", (0, 1, 2, 3), (0, 1, 2))
    plot.curve(lambda x: density(1, x), "c1", 40)
    plot.curve(lambda x: density(5, x), "c2", 50)
    plot.curve(lambda x: density(30, x), "c4", 50, (0.3, 1.9))
    plot.curve(lambda x: normal(30, x), "c3", 50, (0.3, 1.9))
    plot.label(2.2, 0.2, "n = 1", "c1")
    plot.label(1.52, 0.55, "n = 5", "c2")
    plot.label(1.22, 1.6, "n = 30", "c4")
    plot.label(1.22, 1.95, "normal limit for 30", "c3")
    return plot.svg()
