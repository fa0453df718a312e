"""Posterior of a conversion lift under a flat prior and under a prior from past tests."""

import math

from figures.canvas import Plot

LIFT = 100 * (236 - 200) / 4000
ERROR = 100 * math.sqrt(0.05 * 0.95 / 4000 + 0.059 * 0.941 / 4000)
PRIOR = 0.3


def bell(x: float, mean: float, sd: float) -> float:
    """Return the normal density."""
    return math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * math.sqrt(2 * math.pi))


def draw() -> str:
    """Draw both posteriors and the prior, and shade the part of each posterior below zero."""
    weight = PRIOR**2 / (PRIOR**2 + ERROR**2)
    mean, sd = weight * LIFT, math.sqrt(weight) * ERROR
    plot = Plot(x=(-1.0, 2.6), y=(0, 1.9), height=250)
    for m, s, cls in ((LIFT, ERROR, "area c2"), (mean, sd, "area c1")):
        xs = [-1 + 0.05 * i for i in range(21)]
        plot.polygon([plot.at(-1, 0), *(plot.at(x, bell(x, m, s)) for x in xs), plot.at(0, 0)], cls)
    plot.axes("true lift of B, percentage points", "density", (-1, 0, 1, 2))
    plot.line(*plot.at(0, 0), *plot.at(0, 1.72))
    plot.label(0, 1.78, "no effect", "small", "middle")
    plot.curve(lambda x: bell(x, 0, PRIOR), "c3", 40, (-1, 1.2))
    plot.curve(lambda x: bell(x, mean, sd), "c1", 54, (-1, 1.4))
    plot.curve(lambda x: bell(x, LIFT, ERROR), "c2", 40)
    share = [50 * math.erfc(-m / s / math.sqrt(2)) for m, s in ((LIFT, ERROR), (mean, sd))]
    plot.label(0.55, 1.38, "prior from past tests:", "c1")
    plot.label(0.55, 1.25, f"{share[1]:.0f}% above zero", "c1")
    plot.label(1.3, 0.75, "flat prior:", "c2")
    plot.label(1.3, 0.62, f"{share[0]:.0f}% above zero", "c2")
    plot.label(-0.42, 1.0, "prior", "c3", "end")
    return plot.svg()
