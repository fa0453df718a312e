"""Largest activation and weight per input channel before and after smoothing; the product per channel is unchanged."""

from figures.canvas import Canvas

ACTIVATIONS = (0.8, 1.1, 0.6, 20.0, 0.9, 1.3, 0.7, 1.0)
WEIGHTS = (1.0,) * 8
SCALE = [(a / w) ** 0.5 for a, w in zip(ACTIVATIONS, WEIGHTS, strict=True)]


def bars(canvas: Canvas, left: float, base: float, name: str, values: list[float]) -> None:
    """Draw one bar per channel and the INT8 step that the largest value forces on all of them."""
    canvas.line(left, base, left + 200, base)
    for i, value in enumerate(values):
        canvas.rect(left + 6 + 24 * i, base - 5 * value, 18, 5 * value, "cell on" if i == 3 else "cell off")
    canvas.text(left, base + 16, f"{name}, largest {max(values):.3g}, INT8 step {max(values) / 127:.3f}", "small", "start")


def draw() -> str:
    """Draw activations above weights, before on the left and after on the right."""
    canvas = Canvas(464, 236)
    canvas.text(112, 14, "before", "strong")
    canvas.text(344, 14, "divide by s, multiply by s", "strong")
    for left, act, weight in (
        (12, list(ACTIVATIONS), list(WEIGHTS)),
        (244, [a / s for a, s in zip(ACTIVATIONS, SCALE, strict=True)], [w * s for w, s in zip(WEIGHTS, SCALE, strict=True)]),
    ):
        bars(canvas, left, 130, "activations", act)
        bars(canvas, left, 196, "weights", weight)
    canvas.text(232, 230, "s = √(largest activation / largest weight), per input channel", "small muted")
    return canvas.svg()
