"""Architecture diagrams from a short text: boxes in rows, and arrows between them."""

from collections.abc import Sequence
from itertools import pairwise

from figures.canvas import Canvas, Point

WIDTH = 480
MARGIN = 12
BOX = 42
GAP = 34
TITLE = 24


class Board:
    """Boxes laid out row by row; a row is text such as ``"api: API / stateless | rank: Ranker / 500 items"``.

    Each box is ``key: name`` or ``key: name / detail``; ``-`` leaves a place empty, and ``# text`` is a row with a heading.
    """

    def __init__(self, rows: Sequence[str]) -> None:
        self.places: dict[str, tuple[float, float, float]] = {}
        boxes: list[tuple[str, str]] = []
        headings: list[tuple[str, float]] = []
        y = float(MARGIN)
        for row in rows:
            if row.startswith("# "):
                headings.append((row[2:], y + 12))
                y += TITLE
                continue
            cells = [cell.strip() for cell in row.split("|")]
            width = (WIDTH - 2 * MARGIN - (len(cells) - 1) * GAP) / len(cells)
            for index, cell in enumerate(cells):
                if cell != "-":
                    key, _, label = cell.partition(":")
                    self.places[key] = (MARGIN + index * (width + GAP), y, width)
                    boxes.append((key, "\n".join(part.strip() for part in label.split("/"))))
            y += BOX + GAP
        self.canvas = Canvas(WIDTH, y - GAP + MARGIN)
        for text, base in headings:
            self.canvas.text(MARGIN, base, text, "strong c1", "start")
        for key, label in boxes:
            left, top, width = self.places[key]
            self.canvas.box(left, top, width, BOX, label)

    def arrows(self, text: str) -> None:
        """Draw arrows given as ``"app > api > rank, rank > app: reply"``; a label stands beside the middle of the last one."""
        for chain in text.split(","):
            steps, _, label = chain.partition(":")
            keys = [key.strip() for key in steps.split(">")]
            for index, (source, target) in enumerate(pairwise(keys)):
                self.arrow(source, target, label.strip() if index == len(keys) - 2 else "")

    def arrow(self, source: str, target: str, label: str = "") -> None:
        """Draw one arrow between the nearest sides of two boxes."""
        start, end = self.ends(self.places[source], self.places[target])
        self.canvas.arrow(*start, *end)
        if label:
            across = abs(start[1] - end[1]) < 1
            x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
            self.canvas.text(x if across else x + 6, y - 5 if across else y + 4, label, "small", "middle" if across else "start")

    def ends(self, source: tuple[float, float, float], target: tuple[float, float, float]) -> tuple[Point, Point]:
        """Return where an arrow leaves its box and where it arrives: sideways in a row, else straight down or up if it can."""
        (x1, y1, w1), (x2, y2, w2) = source, target
        if y1 == y2:
            right = x2 > x1
            return (x1 + w1 if right else x1, y1 + BOX / 2), (x2 if right else x2 + w2, y2 + BOX / 2)
        left, right_end = max(x1, x2) + 8, min(x1 + w1, x2 + w2) - 8
        leave, arrive = (x1 + w1 / 2, x2 + w2 / 2) if left > right_end else ((left + right_end) / 2,) * 2
        down = y2 > y1
        return (leave, y1 + BOX if down else y1), (arrive, y2 if down else y2 + BOX)

    def svg(self) -> str:
        """Return the finished diagram."""
        return self.canvas.svg()


def board(rows: Sequence[str], arrows: str) -> str:
    """Return a diagram of rows of boxes and arrows."""
    made = Board(rows)
    made.arrows(arrows)
    return made.svg()
