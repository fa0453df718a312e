"""The joint 95% region of two coefficients whose features are correlated at 0.97."""

import math

from figures.canvas import Plot

N, RHO, SIGMA = 100, 0.97, 3.0
CENTER = (-0.3, 2.3)


def draw() -> str:
    """Draw the ellipse, the two single intervals, the origin and the true coefficients."""
    plot = Plot(x=(-4, 4), y=(-1.5, 5.5), width=440, height=300)
    plot.axes("first coefficient", "second coefficient", (-4, -2, 0, 2, 4), (0, 2, 4))
    plot.line(*plot.at(-4, 0), *plot.at(4, 0), "grid")
    plot.line(*plot.at(0, -1.5), *plot.at(0, 5.5), "grid")
    radius = math.sqrt(-2 * math.log(0.05))  # chi-square with two degrees of freedom
    along_sum, along_difference = (radius * SIGMA / math.sqrt(N * (1 + s * RHO)) for s in (1, -1))
    points = []
    for i in range(49):
        angle = 2 * math.pi * i / 48
        u, v = along_sum * math.cos(angle), along_difference * math.sin(angle)
        points.append(plot.at(CENTER[0] + (u + v) / math.sqrt(2), CENTER[1] + (u - v) / math.sqrt(2)))
    plot.polygon(points, "area c1")
    plot.path(points, "c1")
    half = 1.96 * SIGMA / math.sqrt(N * (1 - RHO**2))
    plot.line(*plot.at(CENTER[0] - half, -1.2), *plot.at(CENTER[0] + half, -1.2), "c2")
    plot.label(CENTER[0] + half + 0.15, -1.3, "95% interval", "small c2")
    plot.line(*plot.at(-3.7, CENTER[1] - half), *plot.at(-3.7, CENTER[1] + half), "c2")
    plot.mark(*CENTER, "dot c1")
    plot.label(0.75, CENTER[1] + 0.2, "estimate: -0.3 and 2.3", "small")
    plot.mark(1, 1, "ring", 5)
    plot.label(1.95, 1.0, "truth: 1 and 1", "small")
    plot.mark(0, 0, "dot c3")
    plot.label(-0.2, -0.55, "0 and 0: outside", "small c3", "end")
    plot.label(-2.35, 5, "joint 95% region", "c1")
    return plot.svg()
