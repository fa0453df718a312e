"""A correlated Gaussian posterior and its best factorized Gaussian under reverse KL, both at one standard deviation."""

import math

from figures.canvas import Plot

RHO = 0.9


def draw() -> str:
    """Draw the one-standard-deviation contours of both distributions and mark the two marginal widths."""
    plot = Plot(width=420, height=270, x=(-2.36, 2.36), y=(-1.4, 1.4), left=44, right=12, top=12)
    plot.axes("first parameter", "second parameter", (-2, -1, 0, 1, 2), (-1, 0, 1))
    turns = [2 * math.pi * i / 48 for i in range(49)]
    slim = math.sqrt(1 - RHO**2)
    plot.series([(math.cos(t), RHO * math.cos(t) + slim * math.sin(t)) for t in turns], "c1")
    plot.series([(slim * math.cos(t), slim * math.sin(t)) for t in turns], "c2")
    plot.label(-2.2, 1.05, "posterior: variance 1 each", "c1")
    plot.label(0.3, -0.6, "mean-field: 0.19 each", "c2")
    return plot.svg()
