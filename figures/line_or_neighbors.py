"""Exact expected error of a straight line and of k-nearest neighbors at its best k, against the number of rows."""

import math

from figures.canvas import Plot

KS = (1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 56, 80, 112, 160, 224)
NS = (10, 20, 40, 80, 160, 320, 640, 1280, 2560)


def errors(n: int) -> tuple[float, float]:
    """Return the mean squared error (without noise) of both models at n even points; the noise has variance one."""
    xs = [(i + 0.5) / n for i in range(n)]
    truth = [2 * x + 0.4 * math.sin(2 * math.pi * x) for x in xs]
    mean = sum(truth) / n
    slope = sum((x - 0.5) * t for x, t in zip(xs, truth, strict=True)) / sum((x - 0.5) ** 2 for x in xs)
    line = sum((mean + slope * (x - 0.5) - t) ** 2 for x, t in zip(xs, truth, strict=True)) / n + 2 / n
    sums = [0.0]
    for t in truth:
        sums.append(sums[-1] + t)
    best = math.inf
    for k in (k for k in KS if k <= n):
        starts = [min(max(i - (k - 1) // 2, 0), n - k) for i in range(n)]
        bias = sum(((sums[s + k] - sums[s]) / k - t) ** 2 for s, t in zip(starts, truth, strict=True)) / n
        best = min(best, bias + 1 / k)
    return line, best


def draw() -> str:
    """Draw both errors on log axes."""
    plot = Plot(x=(1, math.log10(2560)), y=(-2.6, -0.4), height=230)
    plot.axes("training rows", "squared error beyond noise")
    for n in (10, 100, 1000):
        px, py = plot.at(math.log10(n), -2.6)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{n:,}", "small")
    for value in (0.003, 0.01, 0.03, 0.1, 0.3):
        px, py = plot.at(1, math.log10(value))
        plot.text(px - 5, py + 4, f"{value:g}", "small", "end")
    pairs = [(math.log10(n), *map(math.log10, errors(n))) for n in NS]
    plot.series([(x, line) for x, line, _ in pairs], "c1")
    plot.series([(x, near) for x, _, near in pairs], "c2")
    plot.label(2.75, -1.42, "line: bias stays", "c1")
    plot.label(2.35, -2.0, "kNN, best k", "c2")
    return plot.svg()
