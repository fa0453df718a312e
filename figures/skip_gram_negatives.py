"""One skip-gram pair: the full softmax moves every output vector, negative sampling moves one and a few."""

from figures.canvas import Canvas

WORDS = ("the", "lender", "approved", "the", "loan")
CELLS, POSITIVE, NEGATIVES = 12, 4, (1, 6, 10)


def draw() -> str:
    """Draw a window of two words and, under it, which of twelve output vectors each objective touches."""
    c = Canvas(480, 250)
    for i, word in enumerate(WORDS):
        c.rect(30 + 86 * i, 24, 76, 26, "cell on" if i == 2 else "cell off")
        c.text(68 + 86 * i, 42, word, "strong" if i == 2 else "")
    c.text(240, 14, "window: center and two words on each side", "small muted")
    c.text(240, 72, "one pair: center approved, context loan", "")
    for top, title, negatives in (
        (106, "full softmax: pull 1 output vector, push all the others", range(CELLS)),
        (184, "negative sampling: pull 1, push k = 3, leave the rest", NEGATIVES),
    ):
        c.text(30, top - 8, title, "small", "start")
        for i in range(CELLS):
            x = 30 + 35 * i
            sign = "+" if i == POSITIVE else "−" if i in negatives else ""
            c.rect(x, top, 35, 26, "cell on" if sign == "+" else "cell off")
            if sign:
                c.text(x + 17.5, top + 18, sign)
    c.text(240, 150, "cost per pair: V · d", "small c2")
    c.text(240, 228, "cost per pair: (k + 1) · d", "small c1")
    return c.svg()
