"""Beliefs about click rates: a proven item is narrow, a new one wide, and clicks move the new one."""

import math

from figures.canvas import Plot


def density(a: float, b: float, x: float) -> float:
    """Height of the Beta density at ``x`` relative to its own peak."""
    mode = (a - 1) / (a + b - 2)
    return math.exp((a - 1) * math.log(x / mode) + (b - 1) * math.log((1 - x) / (1 - mode)))


def draw() -> str:
    """Draw three Beta densities over the click rate, each scaled to a peak of 1."""
    plot = Plot(x=(0, 0.1), y=(0, 1.12), height=240, width=440)
    plot.axes("click rate", "belief (peak = 1)", (0, 0.02, 0.04, 0.06, 0.08, 0.1))
    beliefs = ((301, 9701, "c3", 0.022, 0.039), (3, 97, "c1", 0.0004, 0.1), (18, 382, "c2", 0.008, 0.1))
    for a, b, cls, low, high in beliefs:
        plot.series([(x, density(a, b, x)) for x in (low + (high - low) * i / 50 for i in range(51))], cls)
    plot.label(0.03, 1.04, "proven: 300 of 10,000", "c3", "middle")
    plot.label(0.057, 0.72, "new, after 15 of 300", "c2")
    plot.label(0.066, 0.27, "new, day one", "c1")
    return plot.svg()
