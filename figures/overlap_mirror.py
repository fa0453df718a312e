"""Mirrored histograms of the propensity score for good and poor overlap, with the control group's effective size."""

import math

from figures.canvas import Canvas

BINS = 16


def masses(slope: float) -> list[tuple[float, float]]:
    """Return treated and control mass per score bin when the score is sigmoid(slope * x) and x is standard normal."""
    out = [(0.0, 0.0)] * BINS
    for i in range(-800, 801):
        x = i / 160
        score = 1 / (1 + math.exp(-slope * x))
        weight = math.exp(-x * x / 2) / math.sqrt(2 * math.pi) / 160
        k = min(int(score * BINS), BINS - 1)
        out[k] = (out[k][0] + weight * score, out[k][1] + weight * (1 - score))
    return out


def draw() -> str:
    """Draw treated mass above and control mass below the score axis for slopes 1 and 3."""
    c = Canvas(470, 232)
    for panel, (slope, name) in enumerate(((1.0, "good overlap"), (3.0, "poor overlap"))):
        left, axis = 14 + 234 * panel, 112
        c.text(left + 104, 18, name, "strong")
        bins = masses(slope)
        for arm, sign, cls in ((0, -1, "area c1"), (1, 1, "area c2")):
            steps = [(left + 13 * (k + side), axis + sign * 440 * bins[k][arm]) for k in range(BINS) for side in (0, 1)]
            c.polygon([(left, axis), *steps, (left + 208, axis)], cls)
        c.line(left, axis, left + 208, axis)
        c.text(left + 60, 66, "treated", "c1")
        c.text(left + 148, 166, "control", "c2")
        for tick in (0, 0.5, 1):
            c.text(left + 208 * tick, 208, f"{tick:g}", "small")
        c.text(left + 156, 208, "score", "small")
        share = 2 / (1 + math.exp(slope * slope / 2))
        c.text(left + 104, 226, f"weighted controls worth {100 * share:.0f}%", "small")
    return c.svg()
