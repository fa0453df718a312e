"""Training lines, flow paths and reflowed paths from Gaussian noise to two modes, in one dimension."""

import math

from figures.canvas import Canvas

SPREAD, STEPS = 0.2, 48
STARTS = (-1.6, -1.0, -0.6, -0.2, 0.2, 0.6, 1.0, 1.6)
SHUFFLE = (5, 2, 7, 0, 6, 3, 1, 4)


def velocity(x: float, t: float) -> float:
    """Return the exact average of data minus noise among training lines through ``x`` at time ``t``."""
    a, b = t, 1 - t
    var = a * a * SPREAD**2 + b * b
    mode = math.tanh(a * x / var)
    clean = mode + a * SPREAD**2 / var * (x - a * mode)
    return clean - (x - a * clean) / b


def flow(x: float) -> list[tuple[float, float]]:
    """Follow the velocity from noise to data."""
    points = [(0.0, x)]
    for i in range(STEPS):
        x += velocity(x, i / STEPS) / STEPS
        if (i + 1) % 4 == 0:
            points.append(((i + 1) / STEPS, x))
    return points


def draw() -> str:
    """Draw three panels: lines between random pairs, the learned flow, lines between paired ends."""
    c = Canvas(480, 200)
    paths = [flow(x) for x in STARTS]
    ends = [path[-1][1] for path in paths]
    random_pairs = [[(0.0, x), (1.0, ends[j])] for x, j in zip(STARTS, SHUFFLE, strict=True)]
    reflowed = [[(0.0, x), (1.0, y)] for x, y in zip(STARTS, ends, strict=True)]
    for i, (name, lines) in enumerate((("training lines", random_pairs), ("learned flow", paths), ("after reflow", reflowed))):
        left = 12 + 158 * i
        c.text(left + 70, 18, name, "strong")
        for x in (left, left + 140):
            c.line(x, 28, x, 170)
        for line in lines:
            c.path([(left + 140 * t, 99 - 41 * x) for t, x in line], f"c{i + 1}")
        c.text(left, 188, "noise", "small", "start")
        c.text(left + 140, 188, "data", "small", "end")
    return c.svg()
