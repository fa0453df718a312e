"""Gini gain of the best split on a random id, and of a real binary feature, as nodes get smaller."""

import math
import random

from figures.canvas import Plot

SIZES = (800, 400, 200, 100, 50, 25)


def gini(positives: int, rows: int) -> float:
    """Gini impurity times rows."""
    return 2 * positives * (rows - positives) / rows if rows else 0.0


def average_gains(rows: int, rng: random.Random, repeats: int = 100) -> tuple[float, float]:
    """Average gain of the best cut on noise, and of a binary feature with churn rates 0.3 and 0.5."""
    lucky = real = 0.0
    for _ in range(repeats):
        flag = [rng.random() < 0.5 for _ in range(rows)]
        y = [rng.random() < (0.5 if f else 0.3) for f in flag]
        total, left, best, parent = sum(y), 0, 0.0, gini(sum(y), rows)
        for i in range(1, rows):
            left += y[i - 1]
            best = max(best, parent - gini(left, i) - gini(total - left, rows - i))
        on = sum(flag)
        both = sum(1 for f, v in zip(flag, y, strict=True) if f and v)
        lucky += best / rows / repeats
        real += (parent - gini(both, on) - gini(total - both, rows - on)) / rows / repeats
    return lucky, real


def draw() -> str:
    """Draw both gains against node size on a log scale that runs from the root to the leaves."""
    rng = random.Random(0)
    gains = [(-math.log2(n), *average_gains(n, rng)) for n in SIZES]
    plot = Plot(width=440, height=250, x=(-math.log2(900), -math.log2(23)), y=(0, 0.07))
    plot.axes("root    →    rows in the node    →    leaves", "Gini gain of the split", (), (0, 0.02, 0.04, 0.06))
    for (at, _, _), n in zip(gains, SIZES, strict=True):
        px, py = plot.at(at, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, str(n), "small")
    plot.series([(at, lucky) for at, lucky, _ in gains], "c2")
    plot.series([(at, real) for at, _, real in gains], "c1")
    plot.label(-9.6, 0.027, "real: 30% against 50%", "c1")
    plot.label(-6.1, 0.052, "random id, best cut", "c2", "end")
    return plot.svg()
