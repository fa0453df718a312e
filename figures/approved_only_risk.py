"""Default rate by score for all applicants and for those whom an officer with private information approved."""

import math

from figures.canvas import Plot


def rate(x: float, low: float) -> float:
    """Default rate at score x when private information u is standard normal above ``low``; numerical integral."""
    top = bottom = 0.0
    for i in range(400):
        u = low + (8 - low) * (i + 0.5) / 400
        weight = math.exp(-u * u / 2)
        top += weight / (1 + math.exp(1.5 + 1.2 * x + u))
        bottom += weight
    return top / bottom


def draw() -> str:
    """Draw both curves; applicants are approved when x + u is positive."""
    plot = Plot(x=(-2.5, 2.5), y=(0, 0.9), height=250)
    plot.axes("score on file  x", "default rate", (-2, -1, 0, 1, 2), (0, 0.2, 0.4, 0.6, 0.8))
    plot.curve(lambda x: rate(x, -8), "c1", 30)
    plot.curve(lambda x: rate(x, -x), "c2", 30)
    for cls, low in (("c1", -8.0), ("c2", 1.0)):
        plot.mark(-1, rate(-1, low), f"dot {cls}")
    plot.label(-0.85, rate(-1, -8) + 0.03, f"all applicants: {rate(-1, -8):.0%} at x = -1", "c1")
    plot.label(-2.3, 0.05, f"approved only: {rate(-1, 1):.0%}", "c2")
    return plot.svg()
