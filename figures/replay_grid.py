"""Two vectors of one row replayed through two artifacts: the score follows the vector."""

import math

from figures.canvas import Canvas

WEIGHTS = (0.30, -0.30, 0.50, -0.20)
BIAS = -0.165
VECTORS = {"offline": (4.2, 2, 2, 3), "online": (0.0, 3, 2, 3)}


def score(x: tuple[float, ...]) -> float:
    """Probability of the logistic model of the worked example."""
    return 1 / (1 + math.exp(-BIAS - sum(w * v for w, v in zip(WEIGHTS, x, strict=True))))


def draw() -> str:
    """Draw the grid of four scores and how to read it."""
    c = Canvas(480, 190)
    for column, name in enumerate(("offline", "online")):
        c.text(170 + 90 * column, 18, f"{name}", "strong")
        c.text(170 + 90 * column, 34, "artifact", "small")
    for row, (name, x) in enumerate(VECTORS.items()):
        c.text(62, 72 + 56 * row, f"{name}", "strong")
        c.text(62, 88 + 56 * row, "vector", "small")
        for column in range(2):
            c.rect(128 + 90 * column, 46 + 56 * row, 84, 48, "cell on" if row else "cell off")
            c.text(170 + 90 * column, 75 + 56 * row, f"{score(x):.2f}", "strong")
    c.arrow(330, 50, 330, 148)
    c.text(342, 82, "rows differ:", "", "start")
    c.text(342, 100, "features at fault", "strong", "start")
    c.arrow(132, 168, 298, 168)
    c.text(308, 172, "columns differ: artifact", "small", "start")
    return c.svg()
