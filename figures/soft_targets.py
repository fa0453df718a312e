"""The targets of one example as a label and as a teacher's softmax at two temperatures."""

import math

from figures.canvas import Canvas

LOGITS = (("dog", 8.0), ("wolf", 4.0), ("truck", -2.0))
HEIGHT = 120


def soften(temperature: float) -> list[float]:
    """Return the teacher's probabilities at a temperature."""
    weights = [math.exp(logit / temperature) for _, logit in LOGITS]
    return [w / sum(weights) for w in weights]


def draw() -> str:
    """Draw three groups of bars with their values above and their classes below."""
    canvas = Canvas(460, 210)
    groups = (("label", [1.0, 0.0, 0.0]), ("teacher, T = 1", soften(1)), ("teacher, T = 4", soften(4)))
    for g, (title, values) in enumerate(groups):
        left = 10 + 152 * g
        canvas.text(left + 66, 18, title, "strong")
        canvas.line(left, 172, left + 132, 172)
        for i, ((name, _), value) in enumerate(zip(LOGITS, values, strict=True)):
            x, top = left + 6 + 44 * i, 172 - HEIGHT * value
            if value > 0.001:
                canvas.rect(x, top, 32, 172 - top, "cell on")
            canvas.text(x + 16, top - 5, f"{value:.2f}" if g else f"{value:.0f}", "small")
            canvas.text(x + 16, 190, name, "small muted")
    return canvas.svg()
