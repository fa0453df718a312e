"""Expected profit of shipping now, testing one more month, or stopping, against the one-off cost of shipping."""

import math

from figures.canvas import Plot

MEAN, SPREAD, TEST = 0.64**-1 / (1 + 0.64**-1), math.sqrt(1 / (1 + 1 / 0.64) - 1 / (1 + 2 / 0.64)), 0.04


def wait(cost: float) -> float:
    """Return the expected profit of one more test month followed by the better choice."""
    mu, s = 11 / 12 * MEAN - cost, 11 / 12 * SPREAD
    u = mu / s
    density = math.exp(-u * u / 2) / math.sqrt(2 * math.pi)
    return MEAN / 24 - TEST + mu * (1 + math.erf(u / math.sqrt(2))) / 2 + s * density


def crossing(low: float, high: float, other: float) -> float:
    """Return the cost at which waiting equals shipping (other = 1) or stopping (other = 0)."""
    for _ in range(40):
        middle = (low + high) / 2
        above = wait(middle) > (MEAN - middle) * other
        low, high = (low, middle) if above == bool(other) else (middle, high)
    return low


def draw() -> str:
    """Draw the three values and mark where the best choice changes."""
    plot = Plot(x=(0, 1.2), y=(-0.15, 0.65), height=250)
    plot.axes("one-off cost of shipping, $M", "expected profit, $M", (0, 0.4, 0.8, 1.2), (0, 0.2, 0.4, 0.6))
    plot.curve(lambda c: MEAN - c, "c2")
    plot.curve(wait, "c1")
    plot.series([(0, 0), (1.2, 0)], "c3")
    first, second = crossing(0, 1, 1), crossing(0.6, 1.2, 0)
    for c in (first, second):
        plot.mark(c, max(wait(c), 0), "ring", 6)
    plot.label(0.22, 0.5, "ship now", "c2")
    plot.label(0.52, 0.2, "test one more month", "c1")
    plot.label(0.9, -0.07, "stop", "c3")
    plot.label(first + 0.03, 0.26, f"{first:.2f}", "small")
    plot.label(second, 0.05, f"{second:.2f}", "small", "middle")
    return plot.svg()
