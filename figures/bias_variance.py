"""Exact bias, variance and noise of k-nearest-neighbor regression as k falls from 61 to 1."""

import math

from figures.canvas import Plot

SIZE, NOISE = 61, 0.25
KS = (61, 51, 45, 41, 37, 31, 27, 23, 21, 17, 15, 13, 11, 9, 7, 5, 3, 1)


def bias_squared(k: int) -> float:
    """Average squared bias over the training points when the truth is one sine wave."""
    truth = [math.sin(2 * math.pi * i / (SIZE - 1)) for i in range(SIZE)]
    total = 0.0
    for i in range(SIZE):
        near = sorted(range(SIZE), key=lambda j: abs(i - j))[:k]
        total += (truth[i] - sum(truth[j] for j in near) / k) ** 2
    return total / SIZE


def draw() -> str:
    """Draw squared bias, variance, noise and their sum against flexibility, which is 1/k on a log scale."""
    plot = Plot(x=(-math.log2(64), 0), y=(0, 0.8), height=270)
    plot.axes("simple    ←    k neighbors    →    flexible", "expected squared error", (), (0, 0.2, 0.4, 0.6, 0.8))
    for k in (61, 31, 15, 7, 3, 1):
        px, py = plot.at(-math.log2(k), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{k}", "small")
    bias = {k: bias_squared(k) for k in KS}
    total = {k: bias[k] + NOISE / k + NOISE for k in KS}
    best = min(total, key=lambda k: total[k])
    plot.series([(-math.log2(k), bias[k]) for k in KS], "c1")
    plot.series([(-math.log2(k), NOISE / k) for k in KS], "c2")
    plot.series([(-math.log2(k), NOISE) for k in KS], "c3")
    plot.series([(-math.log2(k), total[k]) for k in KS], "c4")
    plot.mark(-math.log2(best), total[best], "ring", 6)
    plot.label(-math.log2(best), total[best] + 0.06, f"best: k = {best}", "small", "middle")
    plot.label(-4.55, 0.14, "bias²", "c1")
    plot.label(-1.35, 0.045, "variance", "c2")
    plot.label(-1.2, 0.275, "noise", "c3")
    plot.label(-5.1, 0.62, "total", "c4")
    return plot.svg()
