"""One leaf of eight rows: exact change of log loss, its second-order parabola, and the parabola plus penalty."""

import math

from figures.canvas import Plot

ROWS, POSITIVE, START = 8, 5, 0.2
G = ROWS * START - POSITIVE
H = ROWS * START * (1 - START)


def exact(w: float) -> float:
    """Change of the summed log loss when ``w`` is added to every score in the leaf."""
    f = math.log(START / (1 - START))
    return ROWS * (math.log1p(math.exp(f + w)) - math.log1p(math.exp(f))) - POSITIVE * w


def parabola(w: float, penalty: float) -> float:
    """Second-order expansion of that change plus half the penalty times ``w`` squared."""
    return G * w + 0.5 * (H + penalty) * w * w


def draw() -> str:
    """Draw the three curves against the leaf weight, with a dot at each minimum."""
    plot = Plot(x=(0, 3.5), y=(-5, 0.5), height=270)
    plot.axes("leaf weight w", "change of objective", (0, 1, 2, 3), (-4, -2, 0))
    plot.curve(exact, "c3")
    plot.curve(lambda w: parabola(w, 0), "c1")
    plot.curve(lambda w: parabola(w, 1), "c2")
    best = math.log(POSITIVE / (ROWS - POSITIVE)) - math.log(START / (1 - START))
    plot.mark(best, exact(best), "dot c3")
    for penalty, cls in ((0.0, "dot c1"), (1.0, "dot c2")):
        w = -G / (H + penalty)
        plot.mark(w, parabola(w, penalty), cls)
    low = -G / (H + 1)
    (px, py), (_, base) = plot.at(low, parabola(low, 1)), plot.at(low, 0)
    plot.line(px, base, px, py, "grid")
    plot.label(low + 0.06, -0.55, "depth G² / 2(H+λ)", "small")
    plot.label(low, -2.95, "1.49", "small", "middle")
    plot.label(best - 0.02, exact(best) - 0.42, "1.90", "small", "middle")
    plot.label(2.66, -4.95, "2.66", "small", "middle")
    plot.label(2.35, -1.2, "with λ = 1", "c2", "end")
    plot.label(2.72, -3.3, "exact loss", "c3")
    plot.label(2.85, -4.1, "parabola", "c1")
    return plot.svg()
