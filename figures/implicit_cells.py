"""Implicit feedback as a full matrix of preference and confidence, factored into users and items."""

from figures.canvas import Canvas

COUNTS = ((1, 0, 0, 3, 0), (0, 2, 0, 0, 0), (0, 0, 1, 0, 0), (5, 0, 0, 1, 0))


def draw() -> str:
    """Draw four users by five items; seen cells show preference and confidence; beside it the factors."""
    canvas = Canvas(480, 212)
    canvas.text(182, 16, "target p, weight c = 1 + 40 r", "strong")
    for j in range(5):
        canvas.text(79 + 52 * j, 38, f"item {j + 1}", "small")
    canvas.rect(53, 44, 260, 136, "cell off")
    for i, row in enumerate(COUNTS):
        canvas.text(48, 66 + 34 * i, f"user {i + 1}", "small", "end")
        canvas.line(53, 44 + 34 * i, 313, 44 + 34 * i, "grid")
        for j, r in enumerate(row):
            x, y = 53 + 52 * j, 44 + 34 * i
            if r:
                canvas.rect(x, y, 52, 34, "cell on")
                canvas.text(x + 26, y + 15, "p = 1", "small")
                canvas.text(x + 26, y + 29, f"c = {1 + 40 * r}", "small")
            else:
                canvas.text(x + 26, y + 21, "0", "muted small")
    canvas.text(328, 116, "≈")
    canvas.rect(344, 44, 34, 136, "area c1")
    canvas.text(361, 116, "X")
    canvas.text(361, 196, "users × k", "small")
    canvas.text(388, 116, "·")
    canvas.rect(396, 94, 78, 34, "area c3")
    canvas.text(435, 116, "Yᵀ")
    canvas.text(435, 144, "k × items", "small")
    canvas.text(182, 202, "0: a target too, p = 0 with weight c = 1", "small")
    return canvas.svg()
