"""Excess forecast variance of local and global autoregressions against the length of the history."""

import math

from figures.canvas import Plot

PHI, SPREAD = 0.5, 0.1


def draw() -> str:
    """Draw 1/n and 12/n for local models, the constant price of sharing, and the two crossovers."""
    shared = 100 * SPREAD**2 / (1 - PHI**2)
    plot = Plot(x=(math.log10(20), math.log10(4000)), y=(0, 8), height=260)
    plot.axes("observations per series (log scale)", "extra variance, %", (), (0, 2, 4, 6, 8))
    for n in (20, 75, 300, 900, 4000):
        px, py = plot.at(math.log10(n), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{n}", "small")
    plot.curve(lambda v: 100 / 10**v, "c1", 40)
    plot.curve(lambda v: 1200 / 10**v, "c2", 60)
    plot.curve(lambda _: shared, "c3", 1)
    for parameters in (1, 12):
        plot.mark(math.log10(100 * parameters / shared), shared, "ring", 5)
    plot.label(math.log10(24), 5.2, "local, 1 parameter", "c1")
    plot.label(math.log10(290), 5.2, "local, 12 parameters", "c2")
    plot.label(math.log10(4000), shared + 0.4, "one global model", "c3", "end")
    return plot.svg()
