"""Tokens per second against concurrent sequences for autoregressive and block-diffusion decoding, by roofline."""

import math

from figures.canvas import Plot

WEIGHTS, PEAK, BANDWIDTH, BLOCK = 8e9, 989e12, 3.35e12, 32


def rate(batch: float, positions: int, kept: int) -> float:
    """Tokens per second when each pass computes ``positions`` per sequence and keeps ``kept`` of them."""
    seconds = max(2 * WEIGHTS / BANDWIDTH, 2 * WEIGHTS * batch * positions / PEAK)
    return batch * kept / seconds


def draw() -> str:
    """Draw both throughputs on log scales and their crossing."""
    plot = Plot(x=(0, 3), y=(2, 5), height=260, left=66)
    plot.axes("sequences served at once", "tokens per second")
    for exponent, label in ((0, "1"), (1, "10"), (2, "100"), (3, "1,000")):
        px, py = plot.at(exponent, 2)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, label, "small")
    for exponent, label in ((2, "100"), (3, "1,000"), (4, "10,000"), (5, "100,000")):
        px, py = plot.at(0, exponent)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, label, "small", "end")
    ridge = PEAK / BANDWIDTH
    for positions, kept, color in ((1, 1, "c1"), (BLOCK, 4, "c2")):
        knee = ridge / positions
        plot.series([(math.log10(b), math.log10(rate(b, positions, kept))) for b in (1, knee, 1000)], color)
    cross = ridge * 4 / BLOCK
    plot.mark(math.log10(cross), math.log10(rate(cross, 1, 1)), "ring", 6)
    plot.label(math.log10(cross) + 0.08, 3.68, f"equal at {cross:.0f}", "small")
    plot.label(1.15, 2.95, "autoregressive", "c1")
    plot.label(0.08, 4.05, "diffusion, 4 of 32 kept", "c2")
    return plot.svg()
