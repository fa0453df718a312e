"""EM as bound climbing: the exact log-likelihood of one mixture mean and its lower bounds at two guesses."""

import math

from figures.canvas import Plot

DATA = (-0.8, -0.2, 0.3, 0.9, 2.2, 3.4, 4.1, 5.0)  # one component stays at 0, the other has the unknown mean


def normal(x: float, mean: float) -> float:
    """Density of a unit-variance normal."""
    return math.exp(-((x - mean) ** 2) / 2) / math.sqrt(2 * math.pi)


def likelihood(mean: float) -> float:
    """Log-likelihood of the equal-weight mixture of a normal at 0 and one at ``mean``."""
    return sum(math.log(0.5 * normal(x, 0) + 0.5 * normal(x, mean)) for x in DATA)


def shares(mean: float) -> list[float]:
    """E step: responsibility of the moving component for each point."""
    return [normal(x, mean) / (normal(x, 0) + normal(x, mean)) for x in DATA]


def bound(mean: float, r: list[float]) -> float:
    """Lower bound of the log-likelihood that belongs to the responsibilities ``r``."""
    total = 0.0
    for x, p in zip(DATA, r, strict=True):
        total += p * (math.log(0.5 * normal(x, mean)) - math.log(p))
        total += (1 - p) * (math.log(0.5 * normal(x, 0)) - math.log(1 - p))
    return total


def draw() -> str:
    """Draw the log-likelihood, two bounds that touch it, and the two jumps to the tops of the bounds."""
    plot = Plot(x=(0, 5), y=(-28, -14), height=270)
    plot.axes("mean of component 2", "log-likelihood", (0, 1, 2, 3, 4, 5), (-28, -24, -20, -16))
    plot.curve(likelihood, "c1", 40)
    mean = 1.2
    for step, css in enumerate(("c2", "c3")):
        r = shares(mean)
        best = sum(p * x for p, x in zip(r, DATA, strict=True)) / sum(r)
        plot.curve(lambda m, r=r: bound(m, r), css, 30)  # type: ignore[misc]
        plot.mark(mean, likelihood(mean), "ring", 5)
        plot.mark(best, bound(best, r), f"dot {css}")
        plot.line(*plot.at(best, bound(best, r)), *plot.at(best, likelihood(best)))
        plot.label(mean - 0.1, likelihood(mean) + 0.7, f"guess {step}", "small", "end")
        mean = best
    plot.mark(mean, likelihood(mean), "ring", 5)
    plot.label(mean - 0.1, likelihood(mean) + 0.7, "guess 2", "small", "end")
    plot.label(3.9, -15.1, "log-likelihood", "c1")
    plot.label(3.1, -24, "bound 0", "c2", "end")
    plot.label(5, -22.2, "bound 1", "c3", "end")
    return plot.svg()
