"""A shear maps the unit circle to an ellipse whose half-axes are the singular values 1.62 and 0.62."""

import math

from figures.canvas import Canvas

LONG, SHORT = (1 + math.sqrt(5)) / 2, (math.sqrt(5) - 1) / 2
SCALE, MIDDLE = 58, 118
LEFT, RIGHT = 92, 318


def draw() -> str:
    """Draw the circle with both right singular vectors, the ellipse with both images, and the eigenvector."""
    canvas = Canvas(440, 216)
    length = math.hypot(1, LONG)
    v1, v2 = (1 / length, LONG / length), (-LONG / length, 1 / length)
    for origin, shear in ((LEFT, 0), (RIGHT, 1)):
        turn = [2 * math.pi * i / 36 for i in range(37)]
        points = [(math.cos(a) + shear * math.sin(a), math.sin(a)) for a in turn]
        outline = [(origin + SCALE * x, MIDDLE - SCALE * y) for x, y in points]
        canvas.polygon(outline[:-1], "area c1")
        canvas.path(outline, "c1")
        canvas.line(origin, MIDDLE, origin + SCALE, MIDDLE, "c3")
        canvas.circle(origin + SCALE, MIDDLE, 3, "dot c3")
        for x, y in (v1, v2):
            canvas.arrow(origin, MIDDLE, origin + SCALE * (x + shear * y), MIDDLE - SCALE * y)
    canvas.text(LEFT, 22, "length 1", "strong")
    canvas.text(RIGHT, 22, "after the shear", "strong")
    canvas.text(LEFT + 36, 60, "v₁", anchor="start")
    canvas.text(LEFT - 60, 80, "v₂", anchor="end")
    canvas.text(RIGHT + 92, 54, "1.62 u₁", anchor="end")
    canvas.text(RIGHT - 16, 82, "0.62 u₂", anchor="end")
    canvas.arrow(LEFT + 74, MIDDLE, RIGHT - 100, MIDDLE)
    canvas.text(192, MIDDLE - 9, "A", "strong")
    canvas.text(220, 206, "dotted: eigenvector, stays at length 1", "small c3")
    return canvas.svg()
