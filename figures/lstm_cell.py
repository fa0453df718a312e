"""An LSTM cell: the cell state as a conveyor with one multiplication and one addition, and the four gate layers."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the cell line on top, the forget, input and output gates below, and the hidden state that leaves."""
    c = Canvas(480, 236)
    top = 44
    c.text(10, top - 14, "cell c, old", "c1", "start")
    c.text(470, top - 14, "cell c, new", "c1", "end")
    c.line(10, top, 92, top, "c1")
    c.line(112, top, 212, top, "c1")
    c.line(232, top, 462, top, "c1")
    c.arrow(456, top, 470, top)
    for x, y, sign in ((102, top, "×"), (222, top, "+"), (222, 100, "×"), (372, 100, "×")):
        c.circle(x, y, 10, "ring")
        c.text(x, y + 5, sign, "strong")
    for x, name, role in ((102, "f", "keep"), (182, "i", "write"), (262, "g", "what"), (344, "o", "show")):
        c.box(x - 32, 140, 64, 40, f"{name}\n{'tanh' if name == 'g' else 'σ'}: {role}")
        c.line(x, 210, x, 190)
        c.arrow(x, 194, x, 181)
    c.arrow(102, 140, 102, top + 11)
    c.arrow(190, 140, 214, 108)
    c.arrow(254, 140, 230, 108)
    c.arrow(222, 90, 222, top + 11)
    c.arrow(350, 140, 366, 109)
    c.arrow(372, top, 372, 89)
    c.text(380, 74, "tanh", "small", "start")
    c.arrow(382, 100, 470, 100)
    c.text(470, 120, "hidden h, new", "c2", "end")
    c.line(20, 210, 344, 210)
    c.text(20, 229, "input x and old hidden h feed all four layers", "small", "start")
    return c.svg()
