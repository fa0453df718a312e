"""Multi-head attention: the width is split into heads, each with its own pattern, then concatenated and mixed."""

from figures.canvas import Canvas

PATTERNS = (
    ("previous", ((0, 0), (1, 0), (2, 1), (3, 2))),
    ("first", ((0, 0), (1, 0), (2, 0), (3, 0))),
    ("itself", ((0, 0), (1, 1), (2, 2), (3, 3))),
)


def draw() -> str:
    """Draw input, three heads with hand-made patterns, concatenation and the output matrix."""
    c = Canvas(480, 214)
    c.box(4, 80, 78, 52, "X\n(n, d)")
    c.box(312, 80, 76, 52, "concat\n(n, d)")
    c.box(412, 80, 62, 52, "output\nmatrix")
    c.arrow(388, 106, 411, 106)
    for head, (name, cells) in enumerate(PATTERNS):
        y = 8 + 68 * head
        c.rect(152, y, 56, 56, "cell off")
        for row, column in cells:
            c.rect(152 + 14 * column, y + 14 * row, 14, 14, "cell on")
        c.text(216, y + 24, f"head {head + 1}", "strong small", "start")
        c.text(216, y + 42, name, "small", "start")
        c.arrow(82, 106, 150, y + 28)
        c.arrow(272, y + 28, 311, 94 + 12 * head)
    c.text(82, 34, "own Q, K, V,", "small")
    c.text(82, 48, "d/h wide each", "small")
    return c.svg()
