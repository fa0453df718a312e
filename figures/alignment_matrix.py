"""Schematic matrix of five limits of language models against five remedies: aims at it, helps in part, can make it worse."""

from figures.canvas import Canvas

COLUMNS = ["retrieval,\ntools", "doubt,\nabstain", "RLHF,\nDPO", "consti-\ntution", "RL on\nchecks"]
ROWS = [
    ("false statements", "++~  "),
    ("many-step reasoning", "+   +"),
    ("intent and harm", "  ++ "),
    ("flattery, gamed reward", "  xxx"),
    ("a different inner goal", "     "),
]


def draw() -> str:
    """Draw a dot, a ring or a cross in each cell of the matrix and a note across the last row."""
    canvas = Canvas(480, 218)
    for j, column in enumerate(COLUMNS):
        for k, line in enumerate(column.split("\n")):
            canvas.text(194 + 64 * j, 14 + 14 * k, line, "small")
    for i, (name, marks) in enumerate(ROWS):
        y = 36 + 31 * i
        canvas.text(154, y + 20, name, "", "end")
        canvas.line(4, y, 480, y)
        for j, mark in enumerate(marks):
            x = 194 + 64 * j
            if mark == "x":
                canvas.text(x, y + 20, "×", "strong c2")
            elif mark != " ":
                canvas.circle(x, y + 16, 6, "dot c1" if mark == "+" else "ring")
    canvas.text(322, 180, "none proven: shifted tests, monitoring", "small muted")
    canvas.line(4, 191, 480, 191)
    canvas.circle(60, 207, 6, "dot c1")
    canvas.text(72, 211, "aims at it", "small", "start")
    canvas.circle(170, 207, 6, "ring")
    canvas.text(182, 211, "helps in part", "small", "start")
    canvas.text(300, 212, "×", "strong c2")
    canvas.text(312, 211, "can make it worse", "small", "start")
    return canvas.svg()
