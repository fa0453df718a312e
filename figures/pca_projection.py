"""A centered point cloud, its first principal component, and one point split into a kept and a lost part."""

import math

from figures.canvas import Canvas, Point

CLOUD: tuple[Point, ...] = (
    (-3.4, -1.5),
    (-2.9, -2.2),
    (-2.2, -0.3),
    (-1.7, -1.7),
    (-1.2, 0.2),
    (-0.6, -0.9),
    (-0.2, 0.6),
    (0.5, -0.6),
    (0.9, 1.1),
    (1.5, 0.1),
    (1.6, 2.4),
    (2.3, 0.6),
    (2.6, 1.9),
    (3.3, 1.3),
)
SHOWN = 10
SCALE, LEFT, MIDDLE = 50.0, 215.0, 132.0


def centered() -> list[Point]:
    """Subtract the mean from the cloud."""
    mx, my = (sum(p[i] for p in CLOUD) / len(CLOUD) for i in (0, 1))
    return [(x - mx, y - my) for x, y in CLOUD]


def at(p: Point) -> Point:
    """Convert data coordinates to canvas coordinates, with equal units on both axes."""
    return LEFT + SCALE * p[0], MIDDLE - SCALE * p[1]


def draw() -> str:
    """Draw the cloud, both components, and the right triangle of one point."""
    points = centered()
    xx, yy, xy = (sum(a[i] * a[j] for a in points) for i, j in ((0, 0), (1, 1), (0, 1)))
    angle = 0.5 * math.atan2(2 * xy, xx - yy)
    u, v = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
    var1 = sum((x * u[0] + y * u[1]) ** 2 for x, y in points)
    share = round(100 * var1 / (xx + yy))
    canvas = Canvas(440, 262)
    canvas.path([at((-4.1 * u[0], -4.1 * u[1])), at((4.1 * u[0], 4.1 * u[1]))], "c1")
    canvas.path([at((-1.5 * v[0], -1.5 * v[1])), at((1.5 * v[0], 1.5 * v[1]))], "c3")
    x, y = points[SHOWN]
    t = x * u[0] + y * u[1]
    foot = (t * u[0], t * u[1])
    canvas.line(*at((0, 0)), *at((x, y)))
    canvas.line(*at(foot), *at((x, y)), "c2")
    for p in points:
        canvas.circle(*at(p), 4, "dot c4")
    canvas.circle(*at((0, 0)), 5, "ring")
    canvas.text(at((0, 0))[0] - 12, at((0, 0))[1] - 6, "mean", "small", "end")
    canvas.text(at((x, y))[0] + 12, at((x, y))[1] + 12, "lost: error", "c2 small", "start")
    canvas.text(at(foot)[0] - 30, at(foot)[1] + 32, "kept", "c1 small", "start")
    canvas.text(432, 30, "PC1", "c1 strong", "end")
    canvas.text(at((0, 1.5))[0] - 45, at((0, 1.5))[1] + 12, "PC2", "c3 strong", "end")
    canvas.text(432, 250, f"PC1 keeps {share}% of the variance", "small", "end")
    return canvas.svg()
