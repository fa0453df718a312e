"""Exact error of a mean that is refitted on its own samples, under four ways of mixing the data."""

from figures.canvas import Plot

GENERATIONS = 12


def errors(real: float) -> list[float]:
    """Variance in units of 1/n per generation with a share of fresh real data in every training set."""
    out = [1.0]
    for _ in range(GENERATIONS - 1):
        out.append((1 - real) ** 2 * out[-1] + 1)
    return out


def draw() -> str:
    """Draw the error by generation for replacing, 10 and 50 percent fresh real data, and accumulating."""
    plot = Plot(x=(1, 12), y=(0, 12), height=250)
    plot.axes("generation", "error, in units of 1/n", (1, 4, 8, 12), (0, 4, 8, 12))
    accumulate = [sum(1 / i**2 for i in range(1, t + 1)) for t in range(1, GENERATIONS + 1)]
    for values, cls in ((errors(0), "c2"), (errors(0.1), "c3"), (accumulate, "c1"), (errors(0.5), "c4")):
        plot.series([(t + 1.0, v) for t, v in enumerate(values)], cls)
    plot.label(7.3, 8.7, "replace", "c2", "end")
    plot.label(8.6, 5.3, "10% fresh real", "c3")
    plot.label(6.9, 2.3, "accumulate all", "c1")
    plot.label(6.9, 0.4, "50% fresh real", "c4")
    return plot.svg()
