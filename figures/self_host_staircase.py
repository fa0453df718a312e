"""Monthly cost of serving a 70B model oneself, as a staircase of replicas, against two API prices."""

import math

from figures.canvas import Plot

RATE, MONTH = 814.37 / 500, 730 * 3600


def own(millions: float, peak: float) -> float:
    """Thousand dollars a month: pairs of GPUs for the peak plus one spare, and 15 thousand for people."""
    return (math.ceil(millions * 1e6 / MONTH * peak / RATE) + 1) * 2 * 3 * 0.73 + 15


def draw() -> str:
    """Draw two staircases (flat load and a peak of three times the mean) and two API lines."""
    plot = Plot(x=(0, 30), y=(0, 125), width=440, height=270)
    plot.axes("million requests a month", "thousand dollars a month", (0, 7.2, 15, 26), (0, 25, 50, 75, 100))
    for peak, cls in ((1, "c1"), (3, "c2")):
        points, last = [(0.0, own(0.001, peak))], own(0.001, peak)
        for i in range(1, 301):
            now = own(i / 10, peak)
            if now != last or i == 300:
                points += [(i / 10, last), (i / 10, now)]
                last = now
        plot.series(points, cls)
    for cents, cls in ((0.396, "c3"), (0.066, "c4")):
        plot.series([(0, 0), (30, cents * 300)], cls)
    plot.mark(7.2, 28.5, "ring", 6)
    plot.mark(26, 103, "ring", 6)
    plot.label(21, 32, "own, flat load", "c1")
    plot.label(9, 80, "own, peak 3x", "c2", "middle")
    plot.label(17, 56, "dear API", "c3")
    plot.label(22, 6, "cheap API", "c4")
    return plot.svg()
