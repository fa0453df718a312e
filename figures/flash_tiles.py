"""One query block of tiled attention: the tile on chip, the running state and what is written back."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the score grid with one current tile, the key blocks above it and the running state beside it."""
    canvas = Canvas(470, 256)
    left, top, cell = 62, 62, 30
    canvas.text(left + 75, 18, "K, V blocks, streamed", "strong")
    canvas.arrow(left, 30, left + 150, 30)
    for i in range(5):
        canvas.rect(left + cell * i, 38, cell, 16, "cell on" if i == 2 else "cell off")
        canvas.rect(38, top + cell * i, 16, cell, "cell on" if i == 1 else "cell off")
        for j in range(5):
            if i == 1 and j < 2:
                canvas.rect(left + cell * j, top + cell * i, cell, cell, "area c1")
            canvas.rect(left + cell * j, top + cell * i, cell, cell, "cell on" if (i, j) == (1, 2) else "cell off")
    canvas.text(20, top + 80, "Q", "strong")
    canvas.text(left + 75, 232, "n × n scores: never stored", "small muted")
    canvas.text(left + 75, 247, "light: done, filled: now on chip", "small muted")
    canvas.arrow(left + 158, top + 45, 262, top + 45)
    state = "on chip, per query row\nm: largest score so far\nl: sum of exp(s − m)\no: sum of exp(s − m) · v"
    canvas.box(264, 66, 196, 84, state)
    canvas.arrow(362, 150, 362, 182)
    canvas.box(264, 184, 196, 48, "to GPU memory\no / l, and m + log l")
    return canvas.svg()
