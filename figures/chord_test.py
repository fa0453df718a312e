"""A convex loss lies below its chord and above its tangent; a loss with two minima rises above the chord."""

import math
from collections.abc import Callable

from figures.canvas import Canvas


def log_loss(w: float) -> float:
    """Mean log loss of three rows whose margins are w, 2w and -1.5w."""
    return sum(math.log1p(math.exp(-m * w)) for m in (1, 2, -1.5)) / 3


def product_loss(t: float) -> float:
    """Squared error of the two-weight model u v for target 1, along u = v = t."""
    return (1 - t * t) ** 2


def draw() -> str:
    """Draw one panel for each loss, with its chord and, for the convex one, a tangent."""
    canvas = Canvas(470, 220)

    def panel(left: float, f: Callable[[float], float], span: tuple[float, float], top: float, ends: tuple[float, float]) -> None:
        def at(x: float, y: float) -> tuple[float, float]:
            return left + 200 * (x - span[0]) / (span[1] - span[0]), 176 - 140 * y / top

        canvas.line(left, 176, left + 200, 176)
        canvas.path([at(x, f(x)) for i in range(61) if f(x := span[0] + (span[1] - span[0]) * i / 60) <= top], "c1")
        canvas.path([at(x, f(x)) for x in ends], "c2")
        for x in ends:
            canvas.circle(*at(x, f(x)), 4, "dot c2")
        if left < 200:
            slope = (f(1.6) - f(1.4)) / 0.2
            canvas.path([at(x, f(1.5) + slope * (x - 1.5)) for x in (0, 3.2)], "c3")
        else:
            canvas.circle(*at(0, f(0)), 4, "dot c1")

    panel(15, log_loss, (-2.6, 3.8), 2.3, (-2, 3))
    panel(255, product_loss, (-1.5, 1.5), 1.5, (-1, 1))
    canvas.text(115, 20, "convex: log loss", "strong")
    canvas.text(355, 20, "not convex: (1 - uv)²", "strong")
    canvas.text(120, 52, "chord above", "small c2")
    canvas.text(108, 170, "tangent below", "small c3", "start")
    canvas.text(355, 74, "halfway: loss 1", "small")
    canvas.text(355, 166, "chord: loss 0", "small c2")
    canvas.text(115, 196, "one weight", "small muted")
    canvas.text(355, 196, "u = v from -1.5 to 1.5", "small muted")
    return canvas.svg()
