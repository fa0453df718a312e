"""Cumulative extra buyers when 1,000 customers in four equal segments are contacted by uplift or by propensity."""

from itertools import accumulate

from figures.canvas import Plot

EXTRA = {"persuadable": 50, "sure thing": 0, "lost cause": 0, "sleeping dog": -20}
BY_UPLIFT = ("persuadable", "sure thing", "lost cause", "sleeping dog")
BY_PROPENSITY = ("sure thing", "sleeping dog", "persuadable", "lost cause")


def gains(order: tuple[str, ...]) -> list[tuple[float, float]]:
    """Points of the curve: share contacted against extra buyers so far."""
    return [(25.0 * i, float(total)) for i, total in enumerate(accumulate((EXTRA[s] for s in order), initial=0))]


def draw() -> str:
    """Draw the uplift order, the propensity order and a random order, which share both end points."""
    plot = Plot(x=(0, 100), y=(-25, 60), height=250)
    plot.axes("percent of customers contacted", "extra buyers", (0, 25, 50, 75, 100), (-20, 0, 20, 40, 60))
    zero = plot.at(0, 0)[1]
    plot.line(plot.at(0, 0)[0], zero, plot.at(100, 0)[0], zero, "grid")
    plot.series(gains(BY_UPLIFT), "c1")
    plot.series(gains(BY_PROPENSITY), "c2")
    plot.series([(0, 0), (100, 30)], "c3")
    plot.label(38, 53, "by uplift", "c1")
    plot.label(56, -18, "by propensity", "c2")
    plot.label(24, 16, "at random", "c3")
    return plot.svg()
