"""Residuals of three straight-line fits: a curved mean, a growing spread and errors that depend on their neighbors."""

import random

from figures.canvas import Canvas

SIZE = 17


def residuals(ys: list[float]) -> list[float]:
    """Residuals of the least-squares line through equally spaced points."""
    xs = [i - (SIZE - 1) / 2 for i in range(SIZE)]
    mean = sum(ys) / SIZE
    slope = sum(x * y for x, y in zip(xs, ys, strict=True)) / sum(x * x for x in xs)
    return [y - mean - slope * x for x, y in zip(xs, ys, strict=True)]


def draw() -> str:
    """Draw one panel per pattern (simulated data), with what the pattern damages below it."""
    rng = random.Random(166)
    curve = [0.03 * (i - 8) ** 2 + 0.2 * rng.gauss(0, 1) for i in range(SIZE)]
    fan = [(0.1 + 0.15 * i) * rng.gauss(0, 1) for i in range(SIZE)]
    rng = random.Random(62)
    runs = [rng.gauss(0, 1)]
    for _ in range(SIZE - 1):
        runs.append(0.9 * runs[-1] + 0.5 * rng.gauss(0, 1))
    canvas = Canvas(480, 212)
    panels = (
        (curve, "curve", "against fitted value", "wrong mean: hurts", "prediction and inference"),
        (fan, "fan", "against fitted value", "uneven spread: hurts", "standard errors, intervals"),
        (runs, "runs", "in time order", "linked errors: hurt", "standard errors, naive splits"),
    )
    for k, (ys, name, axis, first, second) in enumerate(panels):
        left, zero = 6 + 160 * k, 88
        canvas.text(left + 74, 18, name, f"strong c{k + 1}")
        canvas.line(left, zero, left + 148, zero)
        canvas.line(left, 28, left, 148)
        res = residuals(ys)
        scale = 54 / max(abs(r) for r in res)
        for i, r in enumerate(res):
            canvas.circle(left + 10 + 8 * i, zero - scale * r, 2.6, f"dot c{k + 1}")
        canvas.text(left + 74, 164, axis, "small muted")
        canvas.text(left + 74, 186, first, "small")
        canvas.text(left + 74, 202, second, "small")
    return canvas.svg()
