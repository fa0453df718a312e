"""Two numbers under each other, cut into pieces of three digits from the left and from the right."""

from itertools import pairwise

from figures.canvas import Canvas

NUMBERS = ("1234567", "98765")
COLUMNS, CELL, LEFT = 7, 40, 120


def borders(digits: str, from_right: bool) -> list[int]:
    """Return the places (digits to the right) at which a piece begins or ends."""
    n = len(digits)
    return sorted({n, 0, *(range(3, n, 3) if from_right else (n - i for i in range(3, n, 3)))})


def draw() -> str:
    """Draw both groupings in columns by place value; the second has its borders in the same columns."""
    canvas = Canvas(440, 236)
    for block, (title, from_right) in enumerate((("from the left", False), ("from the right", True))):
        for row, digits in enumerate(NUMBERS):
            top = 18 + 116 * block + 40 * row
            cuts = borders(digits, from_right)
            for low, high in pairwise(cuts):
                x = LEFT + CELL * (COLUMNS - high)
                canvas.rect(x + 2, top, CELL * (high - low) - 4, 30, "box")
            for i, digit in enumerate(digits):
                canvas.text(LEFT + CELL * (COLUMNS - len(digits) + i + 0.5), top + 20, digit)
        top = 18 + 116 * block
        canvas.text(LEFT - 14, top + 40, title, "strong", "end")
        note = "both are cut at the thousands" if from_right else "borders do not match: 456 stands over 87 | 6"
        canvas.text(LEFT + CELL * COLUMNS / 2, top + 86, note, "small muted")
        if from_right:
            x = LEFT + CELL * (COLUMNS - 3)
            canvas.line(x, top - 4, x, top + 74, "c1")
    return canvas.svg()
