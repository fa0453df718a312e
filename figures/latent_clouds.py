"""Codes of five examples: points at an arbitrary scale in a plain autoencoder, clouds that add up to the prior in a VAE."""

import math
from statistics import NormalDist

from figures.canvas import Canvas

QUANTILES = (0.1, 0.3, 0.5, 0.7, 0.9)
NOISE = 0.2  # share of the data variance that the decoder leaves as noise


def bell(z: float, mean: float, variance: float) -> float:
    """Return the normal density."""
    return math.exp(-((z - mean) ** 2) / (2 * variance)) / math.sqrt(2 * math.pi * variance)


def draw() -> str:
    """Draw both code axes with the standard normal prior; the right side is the optimum of a one-dimensional linear VAE."""
    c = Canvas(480, 226)
    data = [NormalDist().inv_cdf(q) for q in QUANTILES]
    codes = [3 * x for x in data]
    means = [math.sqrt(1 - NOISE) * x for x in data]
    grid = [-4.4 + 0.275 * i for i in range(33)]
    for middle, title in ((122, "plain autoencoder"), (362, "VAE")):
        c.text(middle, 18, title, "strong")
        c.line(middle - 112, 176, middle + 112, 176)
        c.path([(middle + 25 * z, 176 - 300 * bell(z, 0, 1)) for z in grid], "c2")
    for code, mean in zip(codes, means, strict=True):
        c.line(122 + 25 * code, 176, 122 + 25 * code, 128, "c1")
        c.circle(122 + 25 * code, 128, 4, "dot c1")
        c.path([(362 + 25 * z, 176 - 60 * bell(z, mean, NOISE)) for z in grid if abs(z - mean) < 1.6], "c3")
    total = [sum(bell(z, mean, NOISE) for mean in means) / 5 for z in grid]
    c.path([(362 + 25 * z, 176 - 300 * t) for z, t in zip(grid, total, strict=True)], "c1")
    c.text(122, 196, "codes: points, any scale", "small c1")
    c.text(122, 213, "prior: never seen in training", "small c2")
    c.text(362, 196, "five clouds; their average (solid)", "small c1")
    c.text(362, 213, "is close to the prior (dashed)", "small c2")
    return c.svg()
