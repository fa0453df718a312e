"""Five inputs and three outputs joined densely, locally, and locally with shared weights."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the three layers side by side; in the last one, lines of one style carry the same weight."""
    c = Canvas(480, 190)
    for column, (title, note) in enumerate((("dense", "15 weights"), ("local", "9 weights"), ("convolution", "3 weights"))):
        xs = [24 + 164 * column + 26 * i for i in range(5)]
        c.text(xs[2], 16, title, "strong")
        for out in range(3):
            for i, x in enumerate(xs):
                if column == 0 or 0 <= i - out <= 2:
                    c.line(x, 122, xs[out + 1], 54, f"c{i - out + 1}" if column == 2 else "axis")
            c.circle(xs[out + 1], 46, 8, "dot c1")
        for x in xs:
            c.circle(x, 130, 8, "ring")
        c.text(xs[2], 166, note)
    c.text(158, 184, "every line its own weight", "small")
    c.text(404, 184, "every style one weight", "small")
    return c.svg()
