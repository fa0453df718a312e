"""The VC bound on the generalization gap against training rows per VC dimension, with measured stumps below it."""

from math import e, log, log10, sqrt
from random import Random

from figures.canvas import Plot


def bound(ratio: float) -> float:
    """Return the textbook VC term for a ratio of rows to VC dimension of at least one."""
    return sqrt(2 * log(e * ratio) / ratio)


def stumps(rows: int, draws: int) -> float:
    """Return the simulated Rademacher complexity of two-sided threshold rules, whose VC dimension is two."""
    coin, total = Random(0), 0.0
    for _ in range(draws):
        left, sums = 0, [0]
        for _ in range(rows):
            left += 1 if coin.random() < 0.5 else -1
            sums.append(left)
        total += max(abs(2 * s - left) for s in sums) / rows
    return total / draws


def draw() -> str:
    """Draw the bound, the line above which it is vacuous, and the measured complexity of stumps."""
    plot = Plot(x=(-2, 4), y=(0, 1.4), width=460, height=260, right=28)
    plot.axes("training rows per unit of VC dimension", "bound on the error gap", (), (0, 0.5, 1))
    for power, name in ((-2, "0.01"), (-1, "0.1"), (0, "1"), (1, "10"), (2, "100"), (3, "1,000"), (4, "10,000")):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    (x0, y0), (x1, y1) = plot.at(-2, 1.4), plot.at(4, 1)
    plot.rect(x0, y0, x1 - x0, y1 - y0, "area c3")
    plot.line(x0, y1, x1, y1, "grid")
    plot.curve(lambda x: bound(10**x), "c1", 26, (0.03, 4))
    measured = [(log10(n / 2), stumps(n, draws)) for n, draws in ((6, 2000), (20, 1000), (100, 400), (1000, 60), (10000, 10))]
    plot.series(measured, "c2")
    for x, y in measured:
        plot.mark(x, y, "dot c2", 3)
    plot.mark(log10(5.357), 1, "ring", 5)
    plot.label(0.95, 1.08, "5.4 rows: bound = 1", "small")
    plot.mark(log10(1686), 0.1, "ring", 5)
    plot.label(3.95, 0.19, "1,686 rows: 0.1", "small", "end")
    plot.label(-1.9, 1.25, "says nothing", "c3")
    plot.label(1.55, 0.55, "VC bound, any data", "c1")
    plot.label(0.25, 0.27, "stumps, measured", "c2", "end")
    plot.label(-1.3, 0.72, "large nets", "strong", "middle")
    plot.arrow(*plot.at(-1.3, 0.82), *plot.at(-1.3, 1.02))
    return plot.svg()
