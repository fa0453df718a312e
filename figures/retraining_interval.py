"""Cost per day of a retraining schedule: releases get cheaper and aging dearer as the interval grows."""

from math import sqrt

from figures.canvas import Plot

RELEASE, AGING = 400.0, 2.0


def draw() -> str:
    """Draw both parts of the cost and their sum against the interval, with the minimum marked."""
    plot = Plot(x=(0, 90), y=(0, 120), height=270)
    plot.axes("days between retrainings", "dollars per day", (7, 20, 40, 60, 90), (0, 40, 80, 120))
    plot.curve(lambda t: RELEASE / max(t, 0.1), "c2", 80)
    plot.curve(lambda t: AGING * t / 2, "c3")
    plot.curve(lambda t: RELEASE / max(t, 0.1) + AGING * t / 2, "c1", 80)
    best = sqrt(2 * RELEASE / AGING)
    plot.mark(best, RELEASE / best + AGING * best / 2, "ring", 6)
    plot.label(best, 55, f"best: {best:g} days", "small", "start")
    plot.label(60, 78, "total", "c1", "end")
    plot.label(76, 12, "releases, R / T", "c2", "middle")
    plot.label(66, 48, "aging, k T / 2", "c3", "start")
    return plot.svg()
