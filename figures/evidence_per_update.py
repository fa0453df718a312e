"""Expected true gain of one model update against the labels that its gate may use, for two kinds of candidate."""

import math
from statistics import NormalDist

from figures.canvas import Plot

NORMAL = NormalDist()


def gain(mean: float, labels: float, spread: float = 0.2, discordant: float = 0.04) -> float:
    """Return the expected gain in points when a candidate ships if its measured difference is positive."""
    noise = 100 * math.sqrt(discordant / labels)
    total = math.hypot(spread, noise)
    return mean * NORMAL.cdf(mean / total) + spread**2 / total * NORMAL.pdf(mean / total)


def draw() -> str:
    """Draw the gain for candidates that are neutral on average and for candidates that harm on average."""
    plot = Plot(x=(2, 5), y=(-0.1, 0.1), height=250, width=460)
    plot.axes("labels per gate (log scale)", "true gain per update, points", (), (-0.1, -0.05, 0, 0.05, 0.1))
    for power, label in ((2, "100"), (3, "1,000"), (4, "10,000"), (5, "100,000")):
        x, y = plot.at(power, -0.1)
        plot.line(x, y, x, y + 4)
        plot.text(x, y + 17, label, "small", "middle" if power < 5 else "end")
    plot.line(*plot.at(2, 0), *plot.at(5, 0), "grid")
    plot.curve(lambda p: gain(0, 10**p), "c1", 30)
    plot.curve(lambda p: gain(-0.2, 10**p), "c2", 30)
    low, high = 2.0, 5.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if gain(-0.2, 10**middle) < 0 else (low, middle)
    plot.mark(low, 0, "ring", 5)
    plot.label(4.98, -0.024, f"break-even: about {round(10**low, -3):,.0f}", "small", "end")
    plot.label(2.2, 0.045, "neutral on average", "c1")
    plot.label(3.15, -0.08, "harmful on average", "c2")
    return plot.svg()
