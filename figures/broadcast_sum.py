"""A column of three numbers plus a row of four: each is reused along the other's axis."""

from figures.canvas import Canvas

COLUMN, ROW = (0, 10, 20), (1, 2, 3, 4)


def draw() -> str:
    """Draw the column, the row and the grid of sums, with the shapes beneath."""
    canvas = Canvas(480, 180)
    for i, value in enumerate(COLUMN):
        cell(canvas, 20, 40 + 34 * i, value, "cell on")
    canvas.text(82, 96, "+", "strong")
    for j, value in enumerate(ROW):
        cell(canvas, 102 + 38 * j, 74, value, "cell on")
    canvas.text(276, 96, "=", "strong")
    for i, a in enumerate(COLUMN):
        for j, b in enumerate(ROW):
            cell(canvas, 298 + 38 * j, 40 + 34 * i, a + b, "cell off")
    for x, shape in ((39, "(3, 1)"), (178, "(4,) reads as (1, 4)"), (374, "(3, 4)")):
        canvas.text(x, 168, shape)
    canvas.text(20, 26, "reused to the right", "small", "start")
    canvas.text(178, 60, "reused downward", "small")
    return canvas.svg()


def cell(canvas: Canvas, x: float, y: float, value: int, cls: str) -> None:
    """Draw one cell with its number."""
    canvas.rect(x, y, 38, 34, cls)
    canvas.text(x + 19, y + 22, str(value))
