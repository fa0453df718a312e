"""A treated country with its synthetic control, and the pre- and post-launch errors of all twenty placebo runs."""

import random
from functools import cache

from figures.canvas import Plot

Rows = list[list[float]]
UNITS, MONTHS, LAUNCH, EFFECT = 20, 30, 24, 3


@cache
def panel() -> Rows:
    """Return twenty countries over thirty months from two common factors; country 0 gains 3 after the launch."""
    r = random.Random(4)
    f: Rows = [[0.0], [0.0]]
    for _ in range(1, MONTHS):
        f[0].append(f[0][-1] + r.gauss(0.3, 0.8))
        f[1].append(f[1][-1] + r.gauss(0, 0.8))
    load = [(r.uniform(0, 2), r.uniform(-1, 1), r.uniform(40, 60)) for _ in range(UNITS)]
    rows = [[c + a * f[0][t] + b * f[1][t] + r.gauss(0, 0.5) for t in range(MONTHS)] for a, b, c in load]
    rows[0] = [y + EFFECT * (t >= LAUNCH) for t, y in enumerate(rows[0])]
    return rows


def synthetic(target: int) -> list[float]:
    """Return the best convex mix of donors for a country: weight moves between pairs until nothing improves."""
    rows = panel()
    donors = [rows[k] for k in range(UNITS) if k != target]
    errors = [[d - y for d, y in zip(row[:LAUNCH], rows[target], strict=False)] for row in donors]
    gram = [[sum(a * b for a, b in zip(u, v, strict=True)) for v in errors] for u in errors]
    n = len(donors)
    weight = [1 / n] * n
    slope = [sum(row) / n for row in gram]
    for _ in range(600):
        i = min(range(n), key=lambda k: slope[k])
        j = max((k for k in range(n) if weight[k] > 0), key=lambda k: slope[k])
        if slope[j] - slope[i] < 1e-6:
            break
        step = min(weight[j], (slope[j] - slope[i]) / (gram[i][i] + gram[j][j] - 2 * gram[i][j]))
        weight[i] += step
        weight[j] -= step
        slope = [s + step * (gram[k][i] - gram[k][j]) for k, s in enumerate(slope)]
    return [sum(w * row[t] for w, row in zip(weight, donors, strict=True)) for t in range(MONTHS)]


@cache
def placebos() -> list[tuple[float, float]]:
    """Return the root mean squared gap before and after the launch for each country."""
    result = []
    for k, row in enumerate(panel()):
        gap = [(y - s) ** 2 for y, s in zip(row, synthetic(k), strict=True)]
        result.append(((sum(gap[:LAUNCH]) / LAUNCH) ** 0.5, (sum(gap[LAUNCH:]) / (MONTHS - LAUNCH)) ** 0.5))
    return result


def draw() -> str:
    """Draw the two paths on the left and one dot per country on the right."""
    row, made = panel()[0], synthetic(0)
    low, high = min(row + made) - 1, max(row + made) + 1
    paths = Plot(width=480, height=230, right=268, left=36, x=(0, MONTHS - 1), y=(low, high))
    paths.axes("month", "orders", (0, 10, 20))
    for series, cls in ((row, "c1"), (made, "c2")):
        paths.series(list(enumerate(series)), cls)
    x, top = paths.at(LAUNCH - 0.5, high)
    paths.line(x, top, x, paths.at(0, low)[1], "grid")
    paths.text(x, top - 3, "launch", "small")
    dots = placebos()
    most = max(max(d) for d in dots) * 1.06
    plot = Plot(width=480, height=230, left=274, x=(0, most), y=(0, most))
    plot.axes("error before launch", "", (0, 2, 4, 6), (0, 2, 4, 6))
    plot.text(262, 11, "error after", "", "start")
    for i, (before, after) in enumerate(dots):
        plot.mark(before, after, "dot c1" if i == 0 else "ring", 5 if i == 0 else 3)
    plot.label(dots[0][0] + 0.3, dots[0][1] + 0.2, "launch country", "small c1")
    plot.path([plot.at(0, 0), plot.at(most, most)], "c3")
    paths.text(*paths.at(2, high - 1.2), "actual", "c1", "start")
    paths.text(*paths.at(2, high - 2.8), "synthetic", "c2", "start")
    paths.parts += plot.parts
    return paths.svg()
