"""Covariate, label and concept drift: which distribution moves, and who can see it."""

from math import exp

from figures.canvas import Canvas

WIDTH = 128


def panel(c: Canvas, left: float, title: str, moves: str, inputs: str, labels: str) -> None:
    """Draw one frame with its caption lines."""
    c.text(left + WIDTH / 2, 16, title, "strong")
    c.line(left, 120, left + WIDTH, 120)
    c.line(left, 30, left, 120)
    for i, line in enumerate((moves, inputs, labels)):
        c.text(left + WIDTH / 2, 146 + 16 * i, line, "small")


def bell(left: float, mean: float) -> list[tuple[float, float]]:
    """Return a normal density over the panel."""
    return [(left + WIDTH * t / 40, 120 - 78 * exp(-(((t / 40 - mean) / 0.15) ** 2) / 2)) for t in range(41)]


def rise(left: float, middle: float) -> list[tuple[float, float]]:
    """Return a logistic curve over the panel."""
    return [(left + WIDTH * t / 40, 120 - 78 / (1 + exp(-(t / 40 - middle) * 14))) for t in range(41)]


def draw() -> str:
    """Draw three panels, before (solid) and after (dashed)."""
    c = Canvas(480, 206)
    lefts = (12, 176, 340)
    panel(c, lefts[0], "covariate drift", "p(x) moves", "input tests: see it", "labels needed: no")
    panel(c, lefts[1], "label drift", "p(y) moves", "score tests: usually", "labels: to be sure")
    panel(c, lefts[2], "concept drift", "p(y|x) moves", "input tests: blind", "labels needed: yes")
    c.path(bell(lefts[0], 0.38), "c1")
    c.path(bell(lefts[0], 0.64), "c2")
    for i, (share, cls) in enumerate([(0.2, "c1"), (0.4, "c2")]):
        for j, value in enumerate((1 - share, share)):
            x, h = lefts[1] + 14 + 58 * j + 22 * i, 96 * value
            c.rect(x, 120 - h, 20, h, f"area {cls}")
            c.path([(x, 120), (x, 120 - h), (x + 20, 120 - h), (x + 20, 120)], cls)
    for j in (0, 1):
        c.text(lefts[1] + 35 + 58 * j, 131, f"y = {j}", "small muted")
    c.path(rise(lefts[2], 0.35), "c1")
    c.path(rise(lefts[2], 0.68), "c2")
    c.text(12, 200, "solid: reference", "small c1", "start")
    c.text(120, 200, "dashed: now", "small c2", "start")
    return c.svg()
