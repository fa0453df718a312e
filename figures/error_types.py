"""Scores of legitimate mail and spam, a threshold, and the two error areas."""

import math

from figures.canvas import Plot

THRESHOLD = 1.645


def bell(x: float, mean: float) -> float:
    """Normal density with standard deviation 1."""
    return math.exp(-((x - mean) ** 2) / 2) / math.sqrt(2 * math.pi)


def draw() -> str:
    """Draw both score curves and shade the false alarms and the misses of one threshold."""
    plot = Plot(x=(-3, 5), y=(0, 0.5), height=240, left=34)
    plot.axes("spam score", "density", (-2, 0, 2, 4))
    for low, high, mean, cls in ((THRESHOLD, 4.0, 0, "area c2"), (-1.5, THRESHOLD, 2, "area c3")):
        xs = [low + (high - low) * i / 16 for i in range(17)]
        edge = [plot.at(low, 0), *(plot.at(x, bell(x, mean)) for x in xs), plot.at(high, 0)]
        plot.polygon(edge, cls)
    plot.curve(lambda x: bell(x, 0), "c1", 44, (-3, 4))
    plot.curve(lambda x: bell(x, 2), "c4", 44, (-1.5, 5))
    plot.line(*plot.at(THRESHOLD, 0), *plot.at(THRESHOLD, 0.45), "axis")
    plot.label(THRESHOLD, 0.465, "threshold 1.64", "small", "middle")
    plot.label(-0.9, 0.36, "legitimate", "c1", "end")
    plot.label(2.7, 0.36, "spam", "c4")
    plot.label(3.0, 0.29, "caught: power 64%", "small")
    plot.label(0.8, 0.062, "missed", "small", "middle")
    plot.label(0.8, 0.02, "36%", "small", "middle")
    plot.label(2.45, 0.13, "false alarm", "small", "middle")
    plot.label(2.45, 0.095, "5%", "small", "middle")
    return plot.svg()
