"""Where the same squared-error bowl first touches the L1 diamond and the L2 circle."""

import math

from figures.canvas import Canvas

CENTER, HESSIAN = (0.6, 2.0), (1.0, 0.3, 1.0)
UNIT = 49.0


def loss(x: float, y: float) -> float:
    """Squared-error loss around the unpenalized solution."""
    u, v = x - CENTER[0], y - CENTER[1]
    return HESSIAN[0] * u * u + 2 * HESSIAN[1] * u * v + HESSIAN[2] * v * v


def touch(ball: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the point of the ball's edge with the smallest loss."""
    return min(ball, key=lambda p: loss(*p))


def contour(level: float) -> list[tuple[float, float]]:
    """Return the ellipse on which the loss equals ``level``."""
    points = []
    for i in range(33):
        c, s = math.cos(i * math.pi / 16), math.sin(i * math.pi / 16)
        r = math.sqrt(level / (HESSIAN[0] * c * c + 2 * HESSIAN[1] * c * s + HESSIAN[2] * s * s))
        points.append((CENTER[0] + r * c, CENTER[1] + r * s))
    return points


def panel(canvas: Canvas, left: float, name: str, ball: list[tuple[float, float]], step: int) -> None:
    """Draw axes, the ball, the bowl's contour that touches it, and the touching point."""

    def at(p: tuple[float, float]) -> tuple[float, float]:
        return left + UNIT * p[0], 212 - UNIT * p[1]

    canvas.line(*at((-1.25, 0)), *at((2.6, 0)))
    canvas.line(*at((0, -1.25)), *at((0, 3.85)))
    canvas.text(*at((2.55, -0.3)), "w₁")
    canvas.text(*at((0, 3.98)), "w₂")
    best = touch(ball)
    edge = [at(p) for p in ball[::step]]
    canvas.polygon(edge, "area c1")
    canvas.path([*edge, edge[0]], "c1")
    for share in (0.3, 1):
        canvas.path([at(p) for p in contour(share * loss(*best))], "c2")
    canvas.circle(*at(CENTER), 3, "dot c2")
    canvas.circle(*at(best), 5, "dot c4")
    canvas.text(*at((0.85, -1.0)), f"{name}: w = ({best[0]:.2f}, {best[1]:.2f})", "small", "start")


def draw() -> str:
    """Draw the L1 panel on the left and the L2 panel on the right."""
    diamond, circle = [], []
    for i in range(360):
        c, s = math.cos(math.radians(i)), math.sin(math.radians(i))
        circle.append((c, s))
        diamond.append((c / (abs(c) + abs(s)), s / (abs(c) + abs(s))))
    canvas = Canvas(470, 280)
    panel(canvas, 72, "L1", diamond, 90)
    panel(canvas, 310, "L2", circle, 10)
    return canvas.svg()
