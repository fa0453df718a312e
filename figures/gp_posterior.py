"""A Gaussian process posterior on five points: mean and a band of two standard deviations for the function."""

from math import exp, sqrt

from figures.canvas import Plot

XS, YS, NOISE = (-2.5, -1.8, -0.6, 0.3, 0.9), (-0.7, -1.1, 0.2, 1.2, 1.0), 0.01


def solve(rows: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small linear system by elimination; a kernel matrix with noise needs no pivoting."""
    a = [[*row, r] for row, r in zip(rows, right, strict=True)]
    for i, top in enumerate(a):
        for j, row in enumerate(a):
            if j != i:
                a[j] = [v - row[i] / top[i] * t for v, t in zip(row, top, strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(a)]


def posterior(x: float) -> tuple[float, float]:
    """Return mean and standard deviation of the function at x, for a kernel with unit scale and variance."""
    near = [exp(-((x - s) ** 2) / 2) for s in XS]
    matrix = [[exp(-((s - t) ** 2) / 2) + NOISE * (s == t) for t in XS] for s in XS]
    weights = solve(matrix, near)
    mean = sum(w * y for w, y in zip(weights, YS, strict=True))
    return mean, sqrt(max(0.0, 1 - sum(w * k for w, k in zip(weights, near, strict=True))))


def draw() -> str:
    """Draw the band, the mean and the data, with the prior's band as dashed lines."""
    plot = Plot(x=(-4, 4.5), y=(-2.7, 2.7), width=460, height=250)
    plot.axes("x", "f(x)", (-4, -2, 0, 2, 4), (-2, 0, 2))
    grid = [-4 + 0.34 * i for i in range(26)]
    at = [(x, *posterior(x)) for x in grid]
    up = [plot.at(x, m + 2 * s) for x, m, s in at]
    down = [plot.at(x, m - 2 * s) for x, m, s in at]
    plot.polygon([(round(a, 1), round(b, 1)) for a, b in up + down[::-1]], "area c1")
    plot.series([(x, m) for x, m, _ in at], "c1")
    for edge in (-2, 2):
        plot.series([(-4, edge), (4.5, edge)], "c2")
    for x, y in zip(XS, YS, strict=True):
        plot.mark(x, y, "dot c4")
    plot.label(-3.9, 2.2, "prior ± 2 sd", "c2")
    plot.label(0.6, 1.62, "mean", "c1")
    plot.label(4.4, -1.4, "far away: back to the prior", "small", "end")
    plot.label(-1.2, -2.45, "band: posterior ± 2 sd", "small", "middle")
    return plot.svg()
