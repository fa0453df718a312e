"""A least-squares line and a maximum-likelihood logistic curve through the same ten yes-or-no outcomes."""

import math

from figures.canvas import Plot

HOURS = (1, 2, 3, 4, 4.5, 5.5, 6, 7, 8, 9)
PASSED = (0, 0, 0, 0, 1, 0, 1, 1, 1, 1)


def least_squares() -> tuple[float, float]:
    """Return intercept and slope of the closed-form straight line."""
    mx, my = sum(HOURS) / len(HOURS), sum(PASSED) / len(PASSED)
    slope = sum((x - mx) * (y - my) for x, y in zip(HOURS, PASSED)) / sum((x - mx) ** 2 for x in HOURS)
    return my - slope * mx, slope


def logistic() -> tuple[float, float]:
    """Return intercept and slope of the logistic fit after 25 Newton steps."""
    a = b = 0.0
    for _ in range(25):
        p = [1 / (1 + math.exp(-a - b * x)) for x in HOURS]
        ga = sum(y - q for y, q in zip(PASSED, p))
        gb = sum((y - q) * x for x, y, q in zip(HOURS, PASSED, p))
        w = [q * (1 - q) for q in p]
        saa, sab, sbb = sum(w), sum(u * x for u, x in zip(w, HOURS)), sum(u * x * x for u, x in zip(w, HOURS))
        det = saa * sbb - sab * sab
        a, b = a + (sbb * ga - sab * gb) / det, b + (saa * gb - sab * ga) / det
    return a, b


def draw() -> str:
    """Draw the outcomes as dots, the line that leaves the range 0 to 1, and the S-shaped curve."""
    plot = Plot(x=(0, 10), y=(-0.3, 1.3))
    plot.axes("hours of study", "passed (1) or failed (0)", (0, 2, 4, 6, 8, 10), (0, 1))
    for level in (0, 1):
        plot.line(*plot.at(0, level), *plot.at(10, level), "grid")
    (c, m), (a, b) = least_squares(), logistic()
    plot.curve(lambda x: c + m * x, "c2")
    plot.curve(lambda x: 1 / (1 + math.exp(-a - b * x)), "c1")
    for x, y in zip(HOURS, PASSED):
        plot.mark(x, y, "dot c4")
    plot.label(5.95, 0.52, "logistic: a probability", "c1")
    plot.label(1.3, -0.2, "linear: leaves 0 to 1", "c2")
    return plot.svg()
