"""A reading inside the global three-sigma band and far outside the band for its hour of the day."""

import math

from figures.canvas import Plot

SWING, NOISE = 5.0, 0.6


def usual(hour: float) -> float:
    """Expected reading at an hour of the day."""
    return 20 - SWING * math.cos(2 * math.pi * hour / 24)


def draw() -> str:
    """Draw the daily cycle with a three-sigma band, the global band and one contextual anomaly."""
    wide = 3 * math.sqrt(SWING**2 / 2 + NOISE**2)  # variance of a cosine plus noise
    plot = Plot(x=(0, 24), y=(6, 34), height=250)
    plot.axes("hour of the day", "reading", (0, 6, 12, 18, 24), (10, 20, 30))
    hours = [24 * i / 36 for i in range(37)]
    edge = [plot.at(h, usual(h) + 3 * NOISE) for h in hours] + [plot.at(h, usual(h) - 3 * NOISE) for h in reversed(hours)]
    plot.polygon(edge, "area c1")
    plot.curve(usual, "c1", 36)
    for level in (20 - wide, 20 + wide):
        plot.line(*plot.at(0, level), *plot.at(24, level), "c2")
    plot.label(0.4, 20 + wide + 0.7, "global mean ± 3 sigma", "small c2")
    plot.label(15.2, 19, "usual ± 3 sigma", "small c1", "end")
    plot.mark(3, 24, "dot c3", 5)
    gap = (24 - usual(3)) / NOISE
    plot.label(0.8, 26.6, f"{gap:.0f} sigma for 3 a.m.", "small c3")
    return plot.svg()
