"""What a generative and a discriminative classifier model for the same two classes."""

import math
from statistics import NormalDist

from figures.canvas import Canvas

LOW, HIGH, PRIOR = NormalDist(-1, 1), NormalDist(1, 1), 0.5


def draw() -> str:
    """Draw prior times class density on the left and the posterior on the right, with one shared boundary."""
    canvas = Canvas(470, 200)
    for left, title, law in (
        (0, "generative: p(y) p(x | y)", "one curve per class"),
        (240, "discriminative: p(y | x)", "only the chance of class 1"),
    ):
        zero = left + 110
        canvas.text(zero, 20, title, "strong")
        canvas.text(zero, 192, law, "small")
        canvas.line(left + 10, 150, left + 210, 150)
        canvas.line(zero, 40, zero, 155, "axis")
        canvas.text(zero, 170, "boundary", "small")
    xs = [i / 10 for i in range(-35, 36)]
    for law_, cls in ((LOW, "c1"), (HIGH, "c2")):
        canvas.path([(110 + 28 * x, 150 - 420 * PRIOR * law_.pdf(x)) for x in xs], cls)
    canvas.text(56, 60, "class 0", "c1")
    canvas.text(166, 60, "class 1", "c2")
    canvas.path([(350 + 28 * x, 150 - 95 / (1 + math.exp(-2 * x))) for x in xs], "c2")
    canvas.text(452, 50, "1", "small")
    canvas.text(246, 146, "0", "small")
    return canvas.svg()
