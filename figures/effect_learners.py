"""Few treated points: the T-learner's effect inherits the wave of the baseline, the X-learner's does not."""

from math import sin

from figures.canvas import Plot

TREATED = [(0.6, 0.4), (1.5, -0.2), (2.3, 0.1), (3.1, -0.1), (4.0, 0.2), (4.9, -0.15), (5.7, -0.2)]


def line_fit(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return intercept and slope of the least-squares line."""
    mx = sum(x for x, _ in points) / len(points)
    my = sum(y for _, y in points) / len(points)
    slope = sum((x - mx) * (y - my) for x, y in points) / sum((x - mx) ** 2 for x, _ in points)
    return my - slope * mx, slope


def draw() -> str:
    """Draw the estimated effects when control is known well and seven treated rows allow only a line; the truth is 1."""
    plot = Plot(x=(0, 6.3), y=(-1, 3.6), width=460, height=240)
    plot.axes("x", "estimated effect", (0, 2, 4, 6), (-1, 0, 1, 2, 3))
    outcome = [(x, sin(x) + 1 + e) for x, e in TREATED]
    a, b = line_fit(outcome)
    u, v = line_fit([(x, y - sin(x)) for x, y in outcome])
    plot.curve(lambda x: a + b * x - sin(x), "c2", 40)
    plot.curve(lambda x: u + v * x, "c1", 2)
    plot.series([(0, 1), (6.3, 1)], "c3")
    for x, y in outcome:
        plot.mark(x, y - sin(x), "dot c1", 3)
    plot.label(0.45, 2.35, "T: line minus wave", "c2")
    plot.label(2.8, 0.15, "X: fit to imputed effects", "c1")
    plot.label(5.5, 1.45, "truth", "c3")
    return plot.svg()
