"""A query and a key in one plane, rotated by their positions: the angle between them depends only on the distance."""

import math

from figures.canvas import Canvas

THETA, QUERY, KEY, RADIUS = math.radians(25), math.radians(40), math.radians(10), 78


def panel(canvas: Canvas, x: float, m: int, n: int) -> None:
    """Draw the query at position m and the key at position n, and the arc between them."""
    y = 112
    canvas.circle(x, y, RADIUS, "ring")
    q, k = QUERY + m * THETA, KEY + n * THETA
    for angle, name in ((q, f"q at {m}"), (k, f"k at {n}")):
        dx, dy = math.cos(angle), -math.sin(angle)
        canvas.arrow(x, y, x + RADIUS * dx, y + RADIUS * dy)
        anchor = "start" if dx > 0.2 else "end" if dx < -0.2 else "middle"
        canvas.text(x + (RADIUS + 7) * dx, y + (RADIUS + 9) * dy + 4, name, "c1" if name[0] == "q" else "c2", anchor)
    arc = [k + (q - k) * i / 12 for i in range(13)]
    canvas.path([(x + 30 * math.cos(a), y - 30 * math.sin(a)) for a in arc], "c3")
    middle = (q + k) / 2
    canvas.text(x + 46 * math.cos(middle), y - 46 * math.sin(middle) + 4, f"{math.degrees(q - k):.0f}°", "c3 small")


def draw() -> str:
    """Draw the pair at positions 3 and 1, and again five positions later."""
    canvas = Canvas(480, 222)
    panel(canvas, 120, 3, 1)
    panel(canvas, 362, 8, 6)
    canvas.text(120, 216, "distance 2", "small")
    canvas.text(362, 216, "both 5 later: still 2", "small")
    return canvas.svg()
