"""Five neighbors at distances 1 to 5 around one query, and the vote for k = 1, 3 and 5."""

import math

from figures.canvas import Canvas

NEIGHBORS = ((1, "B", 200), (2, "A", 60), (3, "A", 305), (4, "B", 140), (5, "B", 350))
UNIT = 21


def draw() -> str:
    """Draw the query, its neighbors by class, one circle per k, and a table of votes."""
    canvas = Canvas(480, 250)
    x, y = 125, 125
    for k in (1, 3, 5):
        r = (k + 0.5) * UNIT
        canvas.path([(x + r * math.cos(a * math.pi / 24), y + r * math.sin(a * math.pi / 24)) for a in range(49)], "c3")
        canvas.text(x, y - r + 13, f"k = {k}", "small muted")
    canvas.line(x - 4, y - 4, x + 4, y + 4)
    canvas.line(x - 4, y + 4, x + 4, y - 4)
    for distance, kind, angle in NEIGHBORS:
        px = x + distance * UNIT * math.cos(math.radians(angle))
        py = y - distance * UNIT * math.sin(math.radians(angle))
        canvas.circle(px, py, 5, "dot c1" if kind == "A" else "ring")
        canvas.text(px, py - 8, f"{kind}{distance}", "small")
    for column, head in enumerate(("k", "A : B", "vote", "1/distance")):
        canvas.text(280 + 55 * column, 70, head, "strong")
    for row, k in enumerate((1, 3, 5)):
        near = NEIGHBORS[:k]
        a = [d for d, kind, _ in near if kind == "A"]
        b = [d for d, kind, _ in near if kind == "B"]
        weights = sum(1 / d for d in a), sum(1 / d for d in b)
        cells = (f"{k}", f"{len(a)} : {len(b)}", "A" if len(a) > len(b) else "B", "A" if weights[0] > weights[1] else "B")
        for column, cell in enumerate(cells):
            canvas.text(280 + 55 * column, 98 + 26 * row, cell)
    canvas.text(362, 190, "number = distance to the query", "small muted")
    return canvas.svg()
