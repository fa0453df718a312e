"""Text-to-SQL over many tables as a chain of gates; each gate can ask, repair or refuse."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw retrieval above, validation below, and the exits at the bottom."""
    canvas = Canvas(480, 262)
    top = ("800 tables\n360,000 tokens", "rights\nof this user", "retrieve\ntables, metrics", "write\nSQL and reading")
    for i, label in enumerate(top):
        canvas.box(4 + 122 * i, 34, 104, 48, label)
        if i:
            canvas.arrow(122 * i - 14, 58, 122 * i + 3, 58)
    canvas.text(300, 24, "12 tables: 5,400 tokens", "small c1")
    low = ("answer\nSQL, definition", "sanity\ngrain, totals", "run\nas the user, capped", "parse\none SELECT")
    for i, label in enumerate(low):
        x = 4 + 122 * i
        canvas.box(x - (2 if i == 2 else 0), 128, 108 if i == 2 else 104, 48, label)
        if i:
            canvas.arrow(x - 2, 152, x - 17, 152)
    canvas.arrow(422, 82, 422, 127)
    canvas.text(320, 110, "error text: repair, twice at most", "small c2", "end")
    canvas.arrow(330, 128, 388, 83)
    for x, end in ((178, 196), (300, 278), (422, 360)):
        canvas.arrow(x, 176, end, 211)
    canvas.box(110, 212, 260, 44, "ask or refuse\nambiguous, not in the data, not allowed, a write")
    return canvas.svg()
