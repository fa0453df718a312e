"""Two features with correlation 0.95: what the missing feature is replaced by under two SHAP value functions."""

import random
from statistics import NormalDist

from figures.canvas import Plot

RHO = 0.95


def draw() -> str:
    """Draw the data cloud, the explained point, marginal replacements and the conditional range."""
    rng = random.Random(4)
    plot = Plot(width=420, height=270, x=(-3, 3), y=(-3, 3))
    plot.axes("x₁ (known, 2)", "x₂ (removed)", (-2, 0, 2), (-2, 0, 2))
    others: list[float] = []
    for i in range(36):
        a = NormalDist().inv_cdf((i + 0.5) / 36)
        b = RHO * a + (1 - RHO**2) ** 0.5 * rng.gauss(0, 1)
        plot.mark(a, b, "dot c1", 3)
        if i % 4 == 0:
            others.append(b)
    for b in others:
        plot.mark(2, b, "ring", 5)
    spread = 2 * (1 - RHO**2) ** 0.5
    (px, low), (_, high) = plot.at(2, RHO * 2 - spread), plot.at(2, RHO * 2 + spread)
    plot.rect(px - 9, high, 18, low - high, "area c2")
    plot.mark(2, 2, "dot c2", 5)
    plot.label(1.75, 2.55, "explained row; conditional range", "c2", "end")
    plot.label(1.75, -1.5, "marginal replacements:", "small", "end")
    plot.label(1.75, -1.9, "mostly off the data", "small", "end")
    return plot.svg()
