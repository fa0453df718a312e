"""Exact 90% bands when noise grows with x: one constant width against a width that follows the noise."""

import math

from figures.canvas import Plot


def noise(x: float) -> float:
    """Standard deviation of the target at x."""
    return 0.2 + 1.8 * x


def inside(q: float, x: float) -> float:
    """Coverage at x of the band plus or minus q."""
    return math.erf(q / noise(x) / math.sqrt(2))


def constant() -> float:
    """Half-width of the constant band whose coverage, averaged over uniform x, is 90%."""
    low, high = 0.0, 6.0
    for _ in range(40):
        q = (low + high) / 2
        mean = sum(inside(q, (i + 0.5) / 200) for i in range(200)) / 200
        low, high = (q, high) if mean < 0.9 else (low, q)
    return low


def draw() -> str:
    """Draw both bands around a perfect mean and the coverage of the constant one at three places."""
    q = constant()
    plot = Plot(x=(0, 1), y=(-4, 4), height=270)
    plot.axes("x (noise grows to the right)", "error", (0, 0.5, 1), (-4, -2, 0, 2, 4))
    plot.polygon([plot.at(x, sign * 1.645 * noise(x)) for x, sign in ((0, 1), (1, 1), (1, -1), (0, -1))])
    for sign in (-1, 1):
        plot.line(*plot.at(0, sign * 1.645 * noise(0)), *plot.at(1, sign * 1.645 * noise(1)), "c1")
        plot.line(*plot.at(0, sign * q), *plot.at(1, sign * q), "c2")
    plot.label(0.03, q + 0.25, "constant width", "c2")
    plot.label(0.6, -2.95, "width follows the noise", "c1", "end")
    for x in (0.1, 0.5, 0.9):
        plot.label(x, 0.1, f"{100 * inside(q, x):.0f}%", "small c2", "middle")
    plot.label(0.5, -0.7, "coverage of the constant band", "small muted", "middle")
    return plot.svg()
