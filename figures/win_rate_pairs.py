"""Pairs that a two-sided sign test needs for 80% power, against the true win rate, on a log scale."""

import math

from figures.canvas import Plot


def pairs(p: float) -> float:
    """Normal-approximation sample size at a 5% level and 80% power."""
    return float(((1.96 * 0.5 + 0.8416 * math.sqrt(p * (1 - p))) / (p - 0.5)) ** 2)


def draw() -> str:
    """Draw the curve, the 54% and 60% cases, and the win rate that 100 pairs can detect."""
    plot = Plot(x=(0.51, 0.7), y=(1.5, 4.2), height=250)
    plot.axes("true win rate of B among decided pairs", "pairs needed (log scale)", (0.52, 0.54, 0.56, 0.6, 0.64, 0.68))
    for n in (100, 1000, 10000):
        px, py = plot.at(0.51, math.log10(n))
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"{n // 1000}k" if n >= 1000 else str(n), "small", "end")
    plot.curve(lambda p: math.log10(pairs(p)), "c1")
    plot.series([(0.51, 2), (0.7, 2)], "c2")
    for p in (0.54, 0.6):
        plot.mark(p, math.log10(pairs(p)))
        plot.label(p + 0.005, math.log10(pairs(p)) + 0.12, f"{p:.0%}: {math.ceil(pairs(p)):,}", "small")
    plot.mark(0.638, 2, "ring", 6)
    plot.label(0.638, 1.72, "100 pairs see 64%", "small c2", "middle")
    return plot.svg()
