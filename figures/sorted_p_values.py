"""The smallest of forty sorted p-values against the no-effect diagonal and the correction lines."""

from figures.canvas import Plot

VALUES = [0.004, 0.031, *(0.06 + i * (0.99 - 0.06) / 37 for i in range(10))]


def draw() -> str:
    """Draw the twelve smallest p-values by rank, the diagonal of pure noise, 0.05 and the Benjamini-Hochberg line."""
    plot = Plot(x=(0, 12.5), y=(0, 0.32), height=250)
    plot.axes("rank of the p-value among 40", "p-value", (1, 2, 4, 6, 8, 10, 12), (0, 0.1, 0.2, 0.3))
    plot.series([(0, 0), (12.5, 12.5 / 41)], "c3")
    plot.series([(0, 0.05), (12.5, 0.05)], "c4")
    plot.series([(0, 0), (12.5, 12.5 * 0.05 / 40)], "c2")
    for rank, value in enumerate(VALUES, start=1):
        plot.mark(rank, value)
    plot.label(6.6, 0.215, "expected if nothing works:", "c3", "end")
    plot.label(6.6, 0.192, "rank / 41", "c3", "end")
    plot.line(*plot.at(1, 0.012), *plot.at(1, 0.104), "grid")
    plot.label(0.25, 0.112, "0.004 against 0.00125", "small")
    plot.label(12.4, 0.06, "uncorrected 0.05", "c4", "end")
    plot.label(12.4, 0.022, "Benjamini-Hochberg: 0.05 × rank / 40", "c2", "end")
    return plot.svg()
