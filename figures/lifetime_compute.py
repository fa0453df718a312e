"""Lifetime compute against model size at one fixed quality, for three volumes of served tokens."""

import math

from figures.canvas import Plot

E, A, B, ALPHA, BETA = 1.8172, 482.01, 2085.43, 0.3478, 0.3658
TARGET = E + A / 70e9**ALPHA + B / 1.4e12**BETA


def tokens(size: float) -> float:
    """Training tokens that a model of this size needs for the target loss under the fitted law."""
    return float((B / (TARGET - E - A / size**ALPHA)) ** (1 / BETA))


def draw() -> str:
    """Draw the U-shaped total for zero, 10 and 100 trillion served tokens on logarithmic axes, with its minimum."""
    plot = Plot(x=(math.log10(13e9), math.log10(220e9)), y=(23.6, 25.5), height=260, width=440)
    plot.axes("model size N (log scale)", "lifetime FLOPs (log scale)")
    for size in (20, 35, 70, 140):
        px, py = plot.at(math.log10(size * 1e9), 23.6)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{size}B", "small")
    for power in (24, 25):
        px, py = plot.at(plot.x[0], power)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"1e{power}", "small", "end")
    grid = [plot.x[0] + (plot.x[1] - plot.x[0]) * i / 60 for i in range(61)]
    for served, cls, label in ((0.0, "c1", "training only"), (1e13, "c2", "10T served"), (1e14, "c3", "100T served")):
        curve = [(g, math.log10(6 * 10**g * tokens(10**g) + 2 * 10**g * served)) for g in grid]
        plot.series(curve, cls)
        fine = [plot.x[0] + (plot.x[1] - plot.x[0]) * i / 2000 for i in range(2001)]
        total, best = min((6 * 10**g * tokens(10**g) + 2 * 10**g * served, g) for g in fine)
        low = math.log10(total)
        plot.mark(best, low, "ring", 6)
        plot.label(best, low + 0.1, f"{10**best / 1e9:.0f}B", "small", "middle")
        plot.label(11.12, curve[44][1] + (0.17 if served else 0.13), label, f"small {cls}", "end")
    return plot.svg()
