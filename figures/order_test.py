"""Log-likelihood of a benchmark in file order against shuffled orders, for a clean and a leaked model."""

import math
import random

from figures.canvas import Plot

VOCABULARY, ITEMS, LENGTH, SHUFFLES = 40, 200, 6, 400


def scores(leaked: bool) -> tuple[float, list[float]]:
    """Return the z-score of file order and those of random orders under a bigram model."""
    rng = random.Random(3)
    bench = [[rng.randrange(VOCABULARY) for _ in range(LENGTH)] for _ in range(ITEMS)]
    text = [rng.randrange(VOCABULARY) for _ in range(20000)] + ([w for item in bench for w in item] if leaked else [])
    counts = [[1.0] * VOCABULARY for _ in range(VOCABULARY)]
    for i in range(len(text) - 1):
        counts[text[i]][text[i + 1]] += 1
    logp = [[math.log(v / sum(row)) for v in row] for row in counts]

    def score(order: list[int]) -> float:
        return sum(logp[bench[order[i]][-1]][bench[order[i + 1]][0]] for i in range(ITEMS - 1))

    null = [score(rng.sample(range(ITEMS), ITEMS)) for _ in range(SHUFFLES)]
    mean = sum(null) / SHUFFLES
    spread = math.sqrt(sum((v - mean) ** 2 for v in null) / SHUFFLES)
    return (score(list(range(ITEMS))) - mean) / spread, [(v - mean) / spread for v in null]


def draw() -> str:
    """Draw the histogram of shuffled orders and the file order of both models, in standard deviations."""
    clean, _ = scores(False)
    leaked, null = scores(True)
    plot = Plot(x=(-4, 6), y=(0, 100), height=230, left=46)
    plot.axes("log-likelihood of an order, z-score", "shuffled orders", (-4, -2, 0, 2, 4, 6), (0, 50, 100))
    for i in range(-8, 8):
        n = sum(i / 2 <= z < (i + 1) / 2 for z in null)
        if n:
            (px, py), (qx, base) = plot.at(i / 2, n), plot.at((i + 1) / 2, 0)
            plot.rect(px, py, qx - px, base - py, "area c4")
    for z, name, cls, top in ((clean, "clean: file order", "c1", 92), (leaked, "leaked: file order", "c2", 60)):
        plot.line(*plot.at(z, 0), *plot.at(z, top), cls)
        plot.label(z + (0.12 if z > 0 and z < 3 else -0.1), top + 3, name, f"small {cls}", "start" if z < 3 else "middle")
    return plot.svg()
