"""Nearest and farthest distance relative to the mean as dimension grows, for independent and for five hidden dimensions."""

import math
import random

from figures.canvas import Plot

POINTS, QUERIES, DIMENSIONS = 150, 6, (2, 5, 10, 20, 50, 100, 200, 500)


def extremes(dimension: int, hidden: int, seed: int) -> tuple[float, float]:
    """Return nearest and farthest over mean distance; with ``hidden``, the columns are mixtures of that many uniforms."""
    r = random.Random(seed)
    mix = [[r.gauss(0, 1) for _ in range(hidden)] for _ in range(dimension)]
    total = [0.0] * POINTS
    if not hidden:
        for _ in range(dimension):
            q = r.random()
            total = [t + (q - r.random()) ** 2 for t in total]
    else:
        query = [r.random() for _ in range(hidden)]
        gram = [[sum(row[a] * row[b] for row in mix) for b in range(hidden)] for a in range(hidden)]
        for i in range(POINTS):
            gap = [q - r.random() for q in query]
            total[i] = sum(gap[a] * gap[b] * gram[a][b] for a in range(hidden) for b in range(hidden))
    distances = [t**0.5 for t in total]
    mean = sum(distances) / POINTS
    return min(distances) / mean, max(distances) / mean


def average(dimension: int, hidden: int) -> tuple[float, float]:
    """Average both ratios over several queries, each with data of its own."""
    runs = [extremes(dimension, hidden, seed) for seed in range(QUERIES)]
    return sum(a for a, _ in runs) / QUERIES, sum(b for _, b in runs) / QUERIES


def draw() -> str:
    """Draw both pairs of lines over the position of the dimension on a log-like scale."""
    plot = Plot(width=440, height=260, x=(math.log(2), math.log(500)), y=(0, 2.5))
    plot.axes("number of columns (log scale)", "distance / mean distance", (), (0, 0.5, 1, 1.5, 2))
    for d in (2, 5, 20, 100, 500):
        px, py = plot.at(math.log(d), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{d}", "small")
    for cls, hidden in (("c1", 0), ("c2", 5)):
        pairs = [(math.log(d), average(d, hidden)) for d in DIMENSIONS if d >= hidden]
        for side in (0, 1):
            plot.series([(x, pair[side]) for x, pair in pairs], cls)
    plot.label(math.log(60), 1.32, "independent", "c1")
    plot.label(math.log(60), 1.95, "five hidden", "c2")
    plot.label(math.log(2.2), 2.3, "upper line: farthest; lower line: nearest", "small")
    return plot.svg()
