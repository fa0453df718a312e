"""Which patches the central patch sees in one layer of a convolution and of self-attention."""

from figures.canvas import Canvas

SIDE, CELL = 5, 28


def draw() -> str:
    """Draw two grids of patches: a three by three neighborhood, and all patches."""
    canvas = Canvas(440, 224)
    for left, reach, title, first, second in (
        (40, 1, "3 × 3 convolution", "same 9 weights everywhere", "assumed: local, shared"),
        (260, 2, "self-attention", "25 weights from content", "learned: what belongs together"),
    ):
        canvas.text(left + 70, 18, title, "strong")
        for row in range(SIDE):
            for column in range(SIDE):
                seen = max(abs(row - 2), abs(column - 2)) <= reach
                canvas.rect(left + column * CELL, 30 + row * CELL, CELL, CELL, "cell on" if seen else "cell off")
        canvas.circle(left + 70, 100, 6, "dot c1")
        canvas.text(left + 70, 192, first, "small")
        canvas.text(left + 70, 210, second, "small muted")
    return canvas.svg()
