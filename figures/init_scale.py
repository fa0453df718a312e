"""The expected scale of pre-activations by layer in a fresh ReLU network for three weight variances."""

import math

from figures.canvas import Plot


def draw() -> str:
    """Draw log10 of the scale, which changes by the square root of (n Var w / 2) per layer."""
    plot = Plot(width=460, height=270, x=(0, 30), y=(-5.4, 5.4))
    plot.axes("layer", "log10 of scale, relative to layer 0", (0, 10, 20, 30), (-4, -2, 0, 2, 4))
    for factor, color in ((1.0, "c1"), (2.0, "c2"), (4.0, "c3")):
        plot.series([(layer, layer * math.log10(math.sqrt(factor / 2))) for layer in (0, 30)], color)
    plot.label(15, 3.7, "Var w = 4/n: times 1.41 per layer", "c3", "end")
    plot.label(29.5, 0.4, "He, 2/n: flat", "c2", "end")
    plot.label(15, -3.9, "Xavier, 1/n: times 0.71 per layer", "c1", "end")
    return plot.svg()
