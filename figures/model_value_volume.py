"""Monthly net value of four models against volume, from measured gains and assumed running costs."""

from itertools import pairwise

from figures.canvas import Plot

MODELS = (("rule", 530, 0, "c3"), ("logistic", 840, 2, "c1"), ("boosting", 1130, 5, "c2"), ("blend", 990, 9, "c4"))


def draw() -> str:
    """Draw value per 1,000 customers times volume minus fixed cost, and mark where the best model changes."""
    plot = Plot(width=440, height=260, x=(0, 20), y=(-9.5, 18))
    plot.axes("thousand customers scored per month", "net value, $1,000 a month", (5, 10, 15, 20), (-5, 0, 5, 10, 15))
    plot.line(*plot.at(0, 0), *plot.at(20, 0), "grid")
    for name, per_thousand, cost, cls in MODELS:
        gain = per_thousand / 1000
        plot.series([(0, -cost), (20, 20 * gain - cost)], cls)
        if name in ("boosting", "blend"):
            plot.label(16.2, 16.2 * gain - cost + (2.4 if name == "boosting" else -3.2), name, cls, "middle")
    plot.label(2.3, 2.4, "rule", "c3", "end")
    plot.label(19.1, 10.4, "logistic", "c1", "end")
    for (_, low, fixed, _), (_, high, more, _) in pairwise(MODELS[:3]):
        at = (more - fixed) / (high - low) * 1000
        plot.mark(at, at * low / 1000 - fixed, "ring", 5)
        plot.label(at, at * low / 1000 - fixed + 1.8, f"{at:.1f}", "small", "end")
    return plot.svg()
