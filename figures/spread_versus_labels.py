"""Spread that three methods report for one input against the number of its labels, 70 percent of them positive."""

import math

from figures.canvas import Plot


def evidential() -> float:
    """Return the spread at the minimum of the evidential loss with KL weight 1, where one side has no evidence."""

    def loss(a: float) -> float:
        m = a / (a + 1)
        fit = 0.7 * (1 - m) ** 2 + 0.3 * m**2 + m * (1 - m) / (a + 2)
        return 2 * fit + 0.3 * (math.log(a) - 1 + 1 / a)

    a = min((1 + i / 1000 for i in range(5000)), key=loss)
    return math.sqrt(a / (a + 2)) / (a + 1)


def draw() -> str:
    """Draw spread against labels on log scales: one falling line, two flat ones."""
    plot = Plot(x=(1, 4), y=(-2.5, 0), width=440, height=250, left=60, right=26)
    plot.axes("labels seen at this input", "reported spread")
    for power in (1, 2, 3, 4):
        px, py = plot.at(power, -2.5)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{10**power:,}", "small")
    for spread in (0.01, 0.1, 1):
        px, py = plot.at(1, math.log10(spread))
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"{spread:g}", "small", "end")
    noise = 0.1 / 0.9 / 50
    dropout, beta = math.log10(0.7 * math.sqrt(noise) / (1 + noise)), math.log10(evidential())
    plot.series([(x, 0.5 * (math.log10(0.21) - x)) for x in (1, 4)], "c1")
    plot.series([(1, dropout), (4, dropout)], "c2")
    plot.series([(1, beta), (4, beta)], "c3")
    plot.label(4, beta + 0.12, "evidential head", "c3", "end")
    plot.label(4, dropout + 0.12, "dropout, rate 0.1", "c2", "end")
    plot.label(2.75, -2.1, "ensemble", "c1", "end")
    return plot.svg()
