"""Gradient size on the true class against its lead: cross-entropy stays near one when wrong, squared error vanishes."""

import math

from figures.canvas import Plot


def probability(lead: float) -> float:
    """Softmax probability of the true class of two, given its score lead over the other."""
    return 1 / (1 + math.exp(-lead))


def draw() -> str:
    """Draw 1 - p for cross-entropy and 2p(1-p)^2 for half the squared error, two classes."""
    plot = Plot(x=(-8, 8), y=(0, 1.05), height=240)
    plot.axes("score of the true class minus the other", "size of the gradient", (-8, -4, 0, 4, 8), (0, 0.5, 1))
    plot.curve(lambda m: 1 - probability(m), "c1")
    plot.curve(lambda m: 2 * probability(m) * (1 - probability(m)) ** 2, "c2")
    plot.label(-1.4, 0.95, "cross-entropy: 1 − p", "c1")
    plot.label(-7.8, 0.13, "squared error", "c2")
    plot.label(-7.6, 0.5, "surely wrong", "small muted")
    plot.label(7.8, 0.5, "surely right", "small muted", "end")
    return plot.svg()
