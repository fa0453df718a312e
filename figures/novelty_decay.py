"""A fading effect by days since first exposure, and the same effect by calendar day while users keep entering."""

import math

from figures.canvas import Plot

FLOOR, EXTRA, DAYS = 1.0, 5.0, 7.0


def effect(day: float) -> float:
    """Return the effect on a user a number of days after first exposure."""
    return FLOOR + EXTRA * math.exp(-day / DAYS)


def draw() -> str:
    """Draw the exposure curve over four weeks, the calendar average over the two-week test, and the floor."""
    plot = Plot(x=(0, 28), y=(0, 6.5), height=250)
    plot.axes("day", "effect, percent", (0, 7, 14, 21, 28), (0, 2, 4, 6))
    calendar = [(d, sum(effect(k) for k in range(d + 1)) / (d + 1)) for d in range(14)]
    plot.curve(effect, "c1")
    plot.series(calendar, "c2")
    plot.series([(0, FLOOR), (28, FLOOR)], "c3")
    x, low = plot.at(13, 0)
    plot.line(x, low, x, plot.at(13, 5.2)[1], "grid")
    plot.label(13, 5.4, "test ends", "small", "middle")
    plot.mark(13, calendar[-1][1], "dot c2")
    plot.mark(13, effect(13), "dot c1")
    plot.label(13.6, 3.4, f"by calendar day: {calendar[-1][1]:.1f}", "c2")
    plot.label(13.6, 1.95, f"by days since exposure: {effect(13):.1f}", "c1")
    plot.label(20, 0.45, "lasting effect: 1", "c3")
    return plot.svg()
