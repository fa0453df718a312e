"""The smallest gain that 80 percent of the comparisons would find, against the number of test rows."""

import math

from figures.canvas import Plot

FACTOR = 1.96 + 0.84  # two-sided 5% level, 80% power
SEED_SD = 0.005  # spread of one training run: half a point


def points(rows: float, per_row: float, runs: int) -> float:
    """Return the smallest visible gain in points, from the variance per test row and the seed noise."""
    return 100 * FACTOR * math.sqrt(per_row / rows + 2 * SEED_SD**2 / runs)


def draw() -> str:
    """Draw separate test rows, the same rows, and the same rows with ten runs per model."""
    plot = Plot(x=(math.log10(500), 5), y=(0, 5), width=440, height=270, right=30)
    plot.axes("test rows, log scale", "smallest visible gain, points", (), range(6))
    for rows in (500, 2000, 10_000, 100_000):
        px, py = plot.at(math.log10(rows), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{rows:,}", "small")
    for name, per_row, runs, cls, x, y in (
        ("each model on its own rows, 1 run", 2 * 0.9 * 0.1, 1, "c2", 3.42, 3.45),
        ("same rows, 1 run each", 0.06, 1, "c3", 3.75, 1.55),
        ("same rows, 10 runs each", 0.06, 10, "c1", 3.65, 0.45),
    ):
        steps = [math.log10(500) + i * (5 - math.log10(500)) / 40 for i in range(41)]
        plot.series([(s, points(10**s, per_row, runs)) for s in steps], cls)
        plot.label(x, y, name, f"small {cls}")
    return plot.svg()
