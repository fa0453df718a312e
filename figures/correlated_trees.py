"""Variance of an average of trees against their number, for three correlations between trees."""

import math

from figures.canvas import Plot


def draw() -> str:
    """Draw rho + (1 - rho) / B on a log scale of B, with the floor rho as a thin line."""
    plot = Plot(x=(0, 3), y=(0, 1), width=440, height=262, right=86)
    plot.axes("number of trees B (log scale)", "variance, single tree = 1", (), (0, 0.2, 0.5, 1))
    for b in (1, 10, 100, 1000):
        px, py = plot.at(math.log10(b), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{b}", "small")
    for cls, rho in (("c1", 0.5), ("c2", 0.2), ("c3", 0.05)):
        plot.line(*plot.at(0, rho), *plot.at(3, rho), "grid")
        plot.curve(lambda x, r=rho: r + (1 - r) / 10**x, cls, 40)  # type: ignore[misc]
        plot.label(3.04, rho - 0.012, f"rho = {rho:g}", cls)
    plot.mark(1, 0.28)
    plot.label(1.06, 0.32, "0.2 + 0.8/10 = 0.28", "small")
    return plot.svg()
