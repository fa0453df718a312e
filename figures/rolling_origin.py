"""Shuffled folds against expanding and sliding windows with a gap, as rows of bars along time."""

import re

from figures.canvas import Canvas

CELL, LEFT = 24, 106
ROWS = (
    ("shuffled fold", "TTVTTTVTTVTTTVTT"),
    ("origin 1", "TTTTTT..VVV....."),
    ("origin 2", "TTTTTTTTT..VVV.."),
    ("origin 3", "TTTTTTTTTTT..VVV"),
    ("sliding window", "     TTTTTT..VVV"),
)
HIDDEN = {"origin 1": 11, "origin 2": 14}


def draw() -> str:
    """Draw one row of 16 days per scheme: training days filled, gap a line, validation days as dots."""
    canvas = Canvas(LEFT + 16 * CELL + 8, 226)
    for i, (name, days) in enumerate(ROWS):
        y = 12 + 34 * i + (10 if i else 0)
        canvas.text(LEFT - 8, y + 16, name, "small", "end")
        shown = days[: HIDDEN.get(name, 16)]
        for run in re.finditer(r"T+|V+|\.+", shown):
            x, width = LEFT + CELL * run.start(), CELL * len(run[0])
            if run[0][0] == ".":
                canvas.line(x + 4, y + 12, x + width - 4, y + 12)
                continue
            canvas.rect(x, y, width, 24, "cell on" if run[0][0] == "T" else "cell off")
            for j in range(len(run[0]) if run[0][0] == "V" else 0):
                canvas.circle(x + CELL * (j + 0.5), y + 12, 5, "dot c2")
    canvas.arrow(LEFT, 208, LEFT + 16 * CELL, 208)
    canvas.text(LEFT - 8, 212, "time", "small", "end")
    canvas.text(LEFT + 8 * CELL, 224, "filled: train,  line: gap,  dots: validate", "small")
    return canvas.svg()
