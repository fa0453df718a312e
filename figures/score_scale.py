"""Average largest attention weight among 16 random keys as the key size grows, under three divisors."""

import math
import random

from figures.canvas import Plot

KEYS, TRIALS = 16, 500
EXPONENTS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)


def largest(d: int, power: float) -> float:
    """Average the largest softmax weight; given the query, scores are normal with its length as deviation."""
    rng, total = random.Random(0), 0.0
    for _ in range(TRIALS):
        scale = math.sqrt(rng.gammavariate(d / 2, 2)) / d**power  # squared length of a normal query
        scores = [scale * rng.gauss(0, 1) for _ in range(KEYS)]
        total += 1 / sum(math.exp(s - max(scores)) for s in scores)
    return total / TRIALS


def draw() -> str:
    """Draw the three curves against the key size on a log scale."""
    plot = Plot(x=(0, 10), y=(0, 1), height=250)
    plot.axes("key size", "largest of 16 weights", (), (0, 0.25, 0.5, 0.75, 1))
    for e in EXPONENTS[::2]:
        px, py = plot.at(e, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{2**e}", "small")
    for power, cls in ((0.0, "c2"), (0.5, "c1"), (1.0, "c3")):
        plot.series([(e, largest(2**e, power)) for e in EXPONENTS], cls)
    plot.label(4.6, 0.82, "not divided", "c2", "end")
    plot.label(6.2, 0.285, "divided by the root of the key size", "c1", "middle")
    plot.label(6.2, 0.11, "divided by the key size", "c3", "middle")
    return plot.svg()
