"""One DPO step on shared features: the preferred answer overtakes the rejected one, and both lose to a third."""

import math

from figures.canvas import Canvas

TOKENS = ("No", "Never", "Yes")
FEATURES = (1.0, 2.0, -2.0)
STEP = 0.5


def probabilities(hidden: float) -> list[float]:
    """Softmax of feature times hidden state, one feature per token."""
    weights = [math.exp(f * hidden) for f in FEATURES]
    return [w / sum(weights) for w in weights]


def draw() -> str:
    """Draw probabilities before and after the hidden state moves along (No minus Never) = -1."""
    canvas = Canvas(440, 206)
    for panel, (title, hidden) in enumerate((("before", 0.0), ("after one step", -STEP))):
        left = 24 + 216 * panel
        canvas.text(left + 84, 16, title, "strong")
        canvas.line(left, 156, left + 168, 156)
        for i, (token, p) in enumerate(zip(TOKENS, probabilities(hidden), strict=True)):
            x, tall = left + 14 + 52 * i, 150 * p
            canvas.rect(x, 156 - tall, 36, tall, "cell on" if i == 0 else "cell off")
            canvas.text(x + 18, 150 - tall, f"{p:.2f}", "small")
            canvas.text(x + 18, 172, token)
    canvas.text(220, 198, "trained on: No better than Never", "small muted")
    return canvas.svg()
