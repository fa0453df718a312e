"""Which cells of a batch of two sequences batch norm and layer norm average over."""

from figures.canvas import Canvas

SIZE, COLUMNS, TOKENS = 26, 6, 3


def draw() -> str:
    """Draw the tokens-by-features grid twice, with one averaged group marked in each."""
    c = Canvas(480, 262)
    wide, high = COLUMNS * SIZE, TOKENS * SIZE
    for left, title in ((92, "batch norm"), (308, "layer norm")):
        c.text(left + wide / 2, 18, title, "strong")
        c.text(left + wide / 2, 38, "features", "small muted")
        for top in (46, 46 + high + 12):
            if title == "batch norm":
                c.rect(left + 2 * SIZE, top, SIZE, high, "cell on")
            elif top == 46:
                c.rect(left, top + SIZE, wide, SIZE, "cell on")
            for row in range(TOKENS + 1):
                c.line(left, top + row * SIZE, left + wide, top + row * SIZE)
            for column in range(COLUMNS + 1):
                c.line(left + column * SIZE, top, left + column * SIZE, top + high)
    for sequence in (0, 1):
        middle = 46 + sequence * (high + 12) + high / 2
        c.text(84, middle, f"sequence {sequence + 1}", "small", "end")
        c.text(84, middle + 14, "3 tokens", "small muted", "end")
    c.text(92 + wide / 2, 234, "one feature, all tokens", "small")
    c.text(92 + wide / 2, 250, "of all sequences", "small")
    c.text(308 + wide / 2, 234, "one token,", "small")
    c.text(308 + wide / 2, 250, "all its features", "small")
    return c.svg()
