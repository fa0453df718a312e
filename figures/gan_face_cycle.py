"""Shares of three faces when the generator takes 20 steps per discriminator step, and when it takes one."""

import math

from figures.canvas import Canvas

ROUNDS, RATE, START = 14, 20.0, (0.5, 0.3, 0.2)


def softmax(a: list[float]) -> list[float]:
    """Return the shares of the faces."""
    e = [math.exp(v - max(a)) for v in a]
    return [v / sum(e) for v in e]


def play(g_steps: int) -> list[list[float]]:
    """Return the shares after each round of one discriminator step and ``g_steps`` generator steps."""
    a, d, shares = [math.log(v) for v in START], [0.0] * 3, []
    for _ in range(ROUNDS):
        d = [v + 1 / 3 / (1 + math.exp(v)) - p / (1 + math.exp(-v)) for v, p in zip(d, softmax(a), strict=True)]
        r = [-math.log1p(math.exp(-v)) for v in d]
        for _ in range(g_steps):
            p = softmax(a)
            mean = sum(x * y for x, y in zip(p, r, strict=True))
            a = [v + RATE * x * (y - mean) for v, x, y in zip(a, p, r, strict=True)]
        shares.append(softmax(a))
    return shares


def draw() -> str:
    """Draw the two runs side by side, one line per face."""
    canvas = Canvas(470, 205)
    for left, title, steps in ((40, "20 generator steps", 20), (265, "1 generator step", 1)):
        runs = [list(START), *play(steps)]
        canvas.text(left + 95, 16, title, "strong")
        canvas.line(left, 165, left + 190, 165)
        canvas.line(left, 165, left, 30)
        for face in range(3):
            canvas.path([(left + 190 * t / ROUNDS, 165 - 130 * p[face]) for t, p in enumerate(runs)], f"c{face + 1}")
        canvas.text(left + 95, 196, "round (0 to 14)")
    for share, label in ((0, "0"), (1 / 3, "1/3"), (1, "1")):
        canvas.text(34, 169 - 130 * share, label, "small", "end")
    canvas.text(360, 70, "all three faces", "small")
    canvas.text(360, 85, "settle at a third", "small")
    canvas.text(2, 100, "share", "small", "start")
    return canvas.svg()
