"""Where three update matrices send the unit circle: the gradient, its signs, and its orthogonal factor."""

import math

from figures.canvas import Canvas

MAPS = (
    ("gradient", "4 and 2", ((3, 1), (1, 3)), 4),
    ("Adam: signs", "2 and 0", ((1, 1), (1, 1)), 2),
    ("orthogonalized", "1 and 1", ((1, 0), (0, 1)), 1),
)


def draw() -> str:
    """Draw the image of the unit circle under each matrix, scaled to the same longest axis."""
    canvas = Canvas(470, 190)
    for i, (name, values, ((a, b), (c, d)), scale) in enumerate(MAPS):
        cx, cy, r = 80 + 155 * i, 92, 52
        canvas.text(cx, 18, name, "strong")
        canvas.line(cx - 62, cy, cx + 62, cy)
        canvas.line(cx, cy - 62, cx, cy + 62)
        turn = [2 * math.pi * t / 48 for t in range(49)]
        at = [(a * math.cos(t) + b * math.sin(t), c * math.cos(t) + d * math.sin(t)) for t in turn]
        canvas.path([(cx + r * x / scale, cy - r * y / scale) for x, y in at], f"c{i + 1}")
        canvas.text(cx, 178, f"singular values {values}", "small")
    return canvas.svg()
