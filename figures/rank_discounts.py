"""What a hit is worth at each rank under reciprocal rank, the logarithmic discount of DCG and recall at 5."""

import math

from figures.canvas import Plot


def draw() -> str:
    """Draw three weights against the rank of a hit, from 1 to 10."""
    plot = Plot(x=(1, 10), y=(0, 1.08), height=240, width=440)
    plot.axes("rank of the hit", "worth of the hit", (1, 2, 3, 4, 5, 6, 7, 8, 9, 10), (0, 0.5, 1))
    ranks = range(1, 11)
    plot.series([(r, 1 / r) for r in ranks], "c1")
    plot.series([(r, 1 / math.log2(r + 1)) for r in ranks], "c2")
    plot.series([(1, 1), (5.5, 1), (5.5, 0), (10, 0)], "c3")
    for r in ranks:
        plot.mark(r, 1 / r, "dot c1", 3)
        plot.mark(r, 1 / math.log2(r + 1), "dot c2", 3)
    plot.label(5.65, 0.9, "recall at 5: all or nothing", "c3")
    plot.label(6, 0.43, "DCG: 1 / log2(rank + 1)", "c2")
    plot.label(1.15, 0.15, "MRR: 1 / rank,", "c1")
    plot.label(1.15, 0.05, "first hit only", "c1")
    return plot.svg()
