"""Verdicts of one judge on 100 pairs shown in both orders: who wins twice, and how often the first place wins."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw a two by two table of verdicts in both orders with its margins."""
    canvas = Canvas(450, 226)
    canvas.text(245, 16, "B shown first: verdict", "strong")
    canvas.text(185, 36, "A", "c1")
    canvas.text(305, 36, "B", "c2")
    canvas.text(8, 60, "A shown", "strong", "start")
    canvas.text(8, 77, "first:", "strong", "start")
    canvas.text(8, 94, "verdict", "strong", "start")
    cells = (
        (38, "A wins twice", "area c1"),
        (30, "first place wins", "off"),
        (5, "second place wins", "off"),
        (27, "B wins twice", "area c2"),
    )
    for i, (count, meaning, cls) in enumerate(cells):
        x, y = 125 + 120 * (i % 2), 46 + 66 * (i // 2)
        canvas.rect(x, y, 120, 66, cls)
        canvas.rect(x, y, 120, 66, "cell off")
        canvas.text(x + 60, y + 30, f"{count}", "strong")
        canvas.text(x + 60, y + 49, meaning, "small")
    for i, (who, cls) in enumerate((("A", "c1"), ("B", "c2"))):
        y = 83 + 66 * i
        canvas.text(110, y, who, cls)
        canvas.text(376, y, f"{cells[2 * i][0] + cells[2 * i + 1][0]}", "strong", "start")
        canvas.text(185 + 120 * i, 196, f"{cells[i][0] + cells[i + 2][0]}", "strong")
    canvas.text(402, 83, "for A", "small muted", "start")
    canvas.text(245, 218, "A takes 68 when shown first, 43 when second: 65 verdicts stand", "small")
    return canvas.svg()
