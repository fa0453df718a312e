"""Size of a gradient after n layers when every layer multiplies it by the same factor."""

from math import log10

from figures.canvas import Plot


def draw() -> str:
    """Draw factor to the power of depth on a logarithmic axis for four factors."""
    plot = Plot(width=460, x=(0, 50), y=(-8, 4))
    plot.axes("layers passed on the way back", "log₁₀ of gradient size", (0, 10, 20, 30, 40, 50), (-8, -4, 0, 4))
    for factor, cls in ((0.25, "c2"), (0.9, "c3"), (1.0, "c1"), (1.1, "c4")):
        end = min(50.0, -8 / log10(factor)) if factor < 1 else 50.0
        plot.series([(0, 0), (end, end * log10(factor))], cls)
    plot.label(11.5, -5.6, "0.25 per layer: 9e-13 at 20", "c2")
    plot.label(27, -2.7, "0.9: 0.005 at 50", "c3")
    plot.label(33, 0.25, "1: unchanged", "c1")
    plot.label(20, 2.0, "1.1: 117 at 50", "c4")
    return plot.svg()
