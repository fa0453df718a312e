"""Class density, the density tilted by the cube of the classifier, and what a guided sampler produces, in one dimension."""

import math
from itertools import pairwise

from figures.canvas import Plot

SCALE, LEVELS = 4, 120


def prob(x: float, var: float) -> float:
    """Return the probability of the class at +1 against the one at -1 for modes of variance ``var``."""
    return 1 / (1 + math.exp(-2 * x / var))


def guided(z: float) -> float:
    """Follow the guided probability-flow equation from noise level 80 to 0 by Euler steps."""
    sigma = [80 * (1e-3 / 80) ** (i / (LEVELS - 1)) for i in range(LEVELS)] + [0.0]
    x = 80 * z
    for now, after in pairwise(sigma):
        var = 1 + now * now
        score = -(x - 1) / var + (SCALE - 1) * 2 / var * (1 - prob(x, var))
        x -= (after - now) * now * score
    return x


def draw() -> str:
    """Draw the three densities and label them with their means and spreads."""
    plot = Plot(x=(-2.2, 5), y=(0, 0.8), height=240)
    plot.axes("x (the other class sits at -1)", "density", (-2, -1, 0, 1, 2, 3, 4, 5), (0, 0.2, 0.4, 0.6, 0.8))
    xs = [-2.2 + 0.12 * i for i in range(61)]
    bell = [math.exp(-((x - 1) ** 2) / 2) for x in xs]
    tilt = [b * prob(x, 1.0) ** (SCALE - 1) for b, x in zip(bell, xs, strict=True)]
    total = sum(tilt) * 0.12
    plot.series([(x, b / math.sqrt(2 * math.pi)) for x, b in zip(xs, bell, strict=True)], "c1")
    plot.series([(x, t / total) for x, t in zip(xs, tilt, strict=True)], "c2")
    zs = [-3.4 + 0.165 * i for i in range(41)]
    ends = [guided(z) for z in zs]
    push = [
        ((a + b) / 2, math.exp(-(((y + z) / 2) ** 2) / 2) / math.sqrt(2 * math.pi) * (z - y) / (b - a))
        for a, b, y, z in zip(ends, ends[1:], zs, zs[1:], strict=False)
    ]
    plot.series(push, "c3")
    plot.label(-2.1, 0.3, "class, scale 1", "c1")
    plot.label(-0.9, 0.5, "tilted, 4", "c2")
    plot.label(3.1, 0.6, "sampler, 4", "c3")
    return plot.svg()
