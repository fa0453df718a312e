"""Left, a token goes to two of four experts; right, eight tokens load the experts unevenly and overflow a capacity of five."""

from figures.canvas import Canvas

LOADS, CAPACITY, UNIT = (8, 4, 3, 1), 5, 15


def draw() -> str:
    """Draw top-2 routing with gates 0.7 and 0.3, and the load of each expert against the capacity."""
    canvas = Canvas(480, 210)
    canvas.box(4, 82, 54, 34, "router")
    canvas.text(31, 74, "token", "small")
    for i, gate in enumerate(("0.7", "", "0.3", "")):
        y = 18 + 44 * i
        canvas.box(116, y, 40, 30, f"E{i + 1}", "cell on" if gate else "cell off")
        if gate:
            canvas.arrow(58, 99, 114, y + 15)
            canvas.arrow(156, y + 15, 206, 99)
            canvas.text(184, y + (24 if i == 0 else 16), gate, "small", "start")
    canvas.text(222, 104, "sum", "small")
    base = 176
    canvas.line(270, base, 468, base)
    for i, load in enumerate(LOADS):
        x, kept = 282 + 46 * i, min(load, CAPACITY)
        canvas.rect(x, base - UNIT * kept, 32, UNIT * kept, "cell on")
        if load > kept:
            canvas.rect(x, base - UNIT * load, 32, UNIT * (load - kept), "cell off")
            canvas.text(x + 38, base - UNIT * (load + kept) / 2 + 4, f"{load - kept} too many", "small", "start")
        canvas.text(x + 16, base - 6, str(load))
        canvas.text(x + 16, base + 17, f"E{i + 1}", "small")
    canvas.line(270, base - UNIT * CAPACITY, 468, base - UNIT * CAPACITY, "c2")
    canvas.text(468, base - UNIT * CAPACITY - 5, "capacity 5", "small c2", "end")
    canvas.text(369, 207, "load of 8 tokens, 2 experts each", "small")
    return canvas.svg()
