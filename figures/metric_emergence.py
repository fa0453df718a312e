"""One smooth per-token accuracy and the exact match of 10 and 30 tokens that follows from it."""

import math

from figures.canvas import Plot


def accuracy(x: float) -> float:
    """Per-token accuracy at ten to the x parameters when the loss falls with the square root of size."""
    return math.exp(-((10**x / 1e8) ** -0.5))


def draw() -> str:
    """Draw accuracy per token and to the powers 10 and 30 against the logarithm of size."""
    plot = Plot(x=(8, 12), y=(0, 1), height=250)
    plot.axes("parameters, log scale", "share correct", (), (0, 0.25, 0.5, 0.75, 1))
    for x, label in ((8, "100M"), (9, "1B"), (10, "10B"), (11, "100B"), (12, "1T")):
        px, py = plot.at(x, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, label, "small")
    plot.curve(accuracy, "c1", 30)
    plot.curve(lambda x: accuracy(x) ** 10, "c2", 40)
    plot.curve(lambda x: accuracy(x) ** 30, "c3", 40)
    plot.label(8.1, 0.8, "one token", "c1")
    plot.label(9.42, 0.44, "10 in a row", "c2", "end")
    plot.label(11.15, 0.25, "30 in a row", "c3")
    return plot.svg()
