"""Newton, saddle-free Newton and gradient descent from one start near a saddle between two minima."""

from math import cos, pi, sqrt

from figures.canvas import Plot, Point

START = (0.2, 0.8)


def path(rule: str, steps: int) -> list[Point]:
    """Return the points visited on v squared over 2, plus u to the fourth over 4, minus u squared over 2."""
    u, v = START
    points = [START]
    for _ in range(steps):
        gradient, curvature = u**3 - u, 3 * u * u - 1
        if rule == "descent":
            u, v = u - 0.4 * gradient, v - 0.4 * v
        else:
            u, v = u - gradient / (curvature if rule == "newton" else abs(curvature)), 0.0
        points.append((u, v))
    return points


def draw() -> str:
    """Draw two contour levels, on both sides of the saddle, and the three paths."""
    plot = Plot(x=(-1.6, 1.6), y=(-0.85, 1), width=440, height=240, left=36)
    plot.axes("curvature −1 at the saddle", "curvature 1")
    for level in (-0.1, 0.0):
        low, high = (sqrt(1 + sign * sqrt(1 + 4 * level)) for sign in (-1, 1))
        us = [low + (high - low) * (1 - cos(pi * k / 11)) / 2 for k in range(12)]
        half = [(u, sqrt(max(0.0, 2 * level + u * u - u**4 / 2))) for u in us]
        for side in (1, -1):
            plot.path([plot.at(side * u, v) for u, v in [*half, *((u, -v) for u, v in reversed(half))]], "grid")
    for rule, steps, color in (("descent", 8, "c1"), ("newton", 1, "c2"), ("free", 3, "c4")):
        points = path(rule, steps)
        plot.series(points, color)
        for u, v in points[1:]:
            plot.mark(u, v, f"dot {color}", 3)
    plot.mark(*START, "ring", 5)
    plot.label(0.13, 0.82, "start", "small", "end")
    plot.label(0, -0.31, "saddle", "small", "middle")
    plot.label(-1, -0.04, "minimum", "small", "middle")
    plot.label(0.98, 0.16, "minimum", "small", "middle")
    plot.label(0.04, 0.52, "Newton", "c2", "end")
    plot.label(0.34, 0.76, "gradient descent", "c1")
    plot.label(0.94, -0.19, "saddle-free", "c4", "middle")
    return plot.svg()
