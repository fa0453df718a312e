"""Hits and flags by agreement between a rule and a model that both flag 500 cases."""

from figures.canvas import Canvas

CELLS = {(0, 0): (400, 120), (1, 0): (100, 28), (0, 1): (100, 12), (1, 1): (9400, 94)}


def draw() -> str:
    """Draw a two by two table; the cells off the diagonal decide the comparison."""
    canvas = Canvas(420, 210)
    for column, head in enumerate(("model flags", "model does not")):
        canvas.text(190 + 150 * column, 20, head, "strong")
    for row, head in enumerate(("rule flags", "rule does not")):
        canvas.text(105, 76 + 76 * row, head, "strong", "end")
    for (column, row), (flags, hits) in CELLS.items():
        x, y = 115 + 150 * column, 34 + 76 * row
        canvas.rect(x, y, 150, 76, "cell on" if column != row else "cell off")
        canvas.text(x + 75, y + 34, f"{hits} of {flags:,}", "strong")
        canvas.text(x + 75, y + 54, f"{hits / flags:.0%} hits", "small")
    canvas.text(265, 204, "the shaded cells decide: 28 against 12", "small")
    return canvas.svg()
