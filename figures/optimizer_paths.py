"""The paths of SGD, momentum, RMSProp and Adam on one elongated bowl with curvatures 1 and 20."""

import math

from figures.canvas import Plot, Point

CURVATURES, START = (1.0, 20.0), (-4.0, 1.5)


def path(rule: str, rate: float, steps: int) -> list[Point]:
    """Return the points visited by one rule (decay 0.9 for both averages, 0.99 for Adam's squares)."""
    w, m, v = list(START), [0.0, 0.0], [0.0, 0.0]
    square = 0.99 if rule == "adam" else 0.9
    points = [START]
    for t in range(1, steps + 1):
        for i in (0, 1):
            g = CURVATURES[i] * w[i]
            if rule in ("sgd", "momentum"):
                m[i] = (0.9 if rule == "momentum" else 0.0) * m[i] + g
                w[i] -= rate * m[i]
                continue
            v[i] = square * v[i] + (1 - square) * g * g
            m[i] = 0.9 * m[i] + 0.1 * g if rule == "adam" else g
            fix = math.sqrt(1 - square**t) / (1 - 0.9**t) if rule == "adam" else 1.0
            w[i] -= rate * fix * m[i] / (math.sqrt(v[i]) + 1e-8)
        points.append((w[0], w[1]))
    return points


def draw() -> str:
    """Draw three contour lines and the four paths from one start."""
    plot = Plot(width=480, height=290, x=(-5.2, 1.6), y=(-2.1, 2.1), left=40, bottom=40)
    plot.axes("flat direction, curvature 1", "steep direction, curvature 20")
    for level, steps in ((0.8, 18), (4.0, 12), (12.0, 14)):
        a, b = math.sqrt(2 * level), math.sqrt(2 * level / 20)
        angles = (math.pi * (1 + (k / steps - 1) * (1 if level < 1 else 0.58)) for k in range(2 * steps + 1))
        plot.path([plot.at(a * math.cos(t), b * math.sin(t)) for t in angles], "grid")
    runs = (("sgd", 0.09, 24, "c1"), ("momentum", 0.01, 36, "c2"), ("rmsprop", 0.1, 40, "c3"), ("adam", 0.3, 26, "c4"))
    for rule, rate, count, color in runs:
        plot.path([plot.at(*p) for p in path(rule, rate, count)], color)
    plot.mark(*START, "ring", 5)
    plot.mark(0, 0, "dot c1", 4)
    plot.label(-4.15, 1.72, "start", "small", "end")
    plot.label(-3.7, -1.62, "SGD", "c1", "end")
    plot.label(-2.85, -1.4, "momentum", "c2")
    plot.label(-2.9, 0.98, "RMSProp", "c3")
    plot.label(-1.35, -0.92, "Adam", "c4")
    return plot.svg()
