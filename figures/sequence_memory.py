"""Where an RNN, an LSTM and a Transformer keep the past, and how far apart two distant tokens are."""

from figures.canvas import Canvas

PANELS = (
    ("RNN", "state: d numbers", "3 steps, in a row"),
    ("LSTM", "cell + state: 2d", "3 gated steps, in a row"),
    ("Transformer", "keys, values: 2nd", "1 step, all in parallel"),
)


def draw() -> str:
    """Draw four tokens three times: one chain, two chains, and direct links from the last position."""
    c = Canvas(480, 192)
    for panel, (title, memory, path) in enumerate(PANELS):
        xs = [20 + 162 * panel + 38 * i for i in range(4)]
        middle = (xs[1] + xs[2]) / 2
        c.text(middle, 14, title, "strong")
        for x in xs:
            c.line(x, 126, xs[3] if panel == 2 else x, 50 if panel else 94)
        lanes = ((94, "state", "c2"), (44, "cell", "c1"))[: 2 - (panel != 1)] if panel < 2 else ()
        for y, name, color in lanes:
            c.arrow(xs[0], y, xs[3] - 7, y)
            c.text(xs[0] + 19, y - 12, name, f"small {color}")
        for i, x in enumerate(xs):
            for y, _, color in lanes:
                c.circle(x, y, 7, f"dot {color}")
            c.circle(x, 134, 8, "ring")
            if i in (0, 3):
                c.text(x, 138, f"{i + 1}", "small")
        if panel == 2:
            c.circle(xs[3], 44, 7, "dot c1")
            c.text(xs[1] + 10, 62, "attention", "small c1")
        c.text(middle, 164, memory, "small")
        c.text(middle, 182, path, "small")
    return c.svg()
