"""Weights on a cause and an effect whose scale is optimal in each of two environments: two ellipses that touch twice."""

from math import cos, pi, sin, sqrt

from figures.canvas import Plot


def ellipse(noise: float, points: int = 40) -> list[tuple[float, float]]:
    """Return the weight pairs at which the gradient of the risk with respect to a common scale is zero."""
    center = 1 / (2 * (1 + noise))
    half = sqrt(center**2 + 1 / (4 * (1 + noise)))
    pairs = []
    for i in range(points + 1):
        t = 2 * pi * i / points
        effect = center + half * cos(t)
        pairs.append((0.5 + sin(t) * sqrt(1 + noise) * half - effect, effect))
    return pairs


def draw() -> str:
    """Draw both ellipses, the optimum of each environment, the pooled fit and the two common points."""
    plot = Plot(x=(-0.8, 1.4), y=(-0.3, 1.15), width=460, height=280)
    plot.axes("weight on the cause", "weight on the effect", (-0.5, 0, 0.5, 1), (0, 0.5, 1))
    plot.line(*plot.at(-0.8, 0), *plot.at(1.4, 0), "grid")
    plot.series(ellipse(0.25), "c1")
    plot.series(ellipse(1.0), "c2")
    plot.mark(0.2, 0.8, "dot c1")
    plot.mark(0.5, 0.5, "dot c2")
    plot.mark(1 - 1 / 1.625, 1 / 1.625, "ring", 5)
    plot.mark(1, 0, "dot c4", 5)
    plot.mark(0, 0, "ring", 4)
    plot.label(0.28, 0.84, "best, noise 0.25", "c1")
    plot.label(0.42, 0.4, "best, noise 1", "c2", "end")
    plot.label(0.53, 0.64, "pooled ERM", "small")
    plot.label(1.05, 0.06, "invariant", "strong")
    plot.label(0.03, 0.06, "zero", "small")
    return plot.svg()
