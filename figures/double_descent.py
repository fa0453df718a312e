"""Exact expected error of minimum-norm least squares against the number of features, for two feature orders."""

from figures.canvas import Plot

ROWS, ALL, NOISE = 40, 100, 0.1


def risk(p: int, signal: list[float]) -> float:
    """Expected squared test error with the first p of 100 independent Gaussian features."""
    used = sum(signal[:p])
    missed = sum(signal[p:]) + NOISE
    if p < ROWS:
        return missed * (1 + p / (ROWS - p - 1))
    return used * (1 - ROWS / p) + missed * (1 + ROWS / (p - ROWS - 1))


def draw() -> str:
    """Draw both risk curves, with the pole at forty features, where training error reaches zero."""
    plot = Plot(x=(0, 100), y=(0, 3.4), width=460, height=260)
    plot.axes("features used (40 training rows)", "expected test error", (0, 20, 40, 60, 80, 100), (0, 1, 2, 3))
    decay = [1 / j for j in range(1, ALL + 1)]
    orders = (([1 / ALL] * ALL, "c2"), ([d / sum(decay) for d in decay], "c1"))
    for signal, cls in orders:
        plot.series([(p, risk(p, signal)) for p in range(0, 38, 2)], cls)
        plot.series([(p, risk(p, signal)) for p in range(43, 101, 3)], cls)
    low, high = plot.at(40, 0), plot.at(40, 3.4)
    plot.line(*low, *high, "grid")
    plot.label(41, 3.25, "train error = 0 from here on", "small")
    plot.label(2, 2.4, "equally weak", "c2")
    plot.label(2, 0.42, "best first", "c1")
    plot.label(66, 1.9, "second descent", "strong")
    return plot.svg()
