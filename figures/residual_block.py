"""A residual block: the forward sum, and the gradient that comes back as the sum of two terms."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the stream with one branch on top, and the backward pass below it."""
    c = Canvas(480, 250)
    c.text(16, 20, "forward", "strong", "start")
    c.arrow(30, 100, 381, 100)
    c.text(20, 104, "x")
    c.circle(390, 100, 9, "ring")
    c.text(390, 105, "+")
    c.arrow(399, 100, 424, 100)
    c.text(428, 104, "x + F(x)", "small", "start")
    c.line(90, 100, 90, 48, "flow")
    c.arrow(90, 48, 130, 48)
    c.box(130, 26, 210, 44, "F: norm, weights, ReLU\nlearns the change")
    c.line(340, 48, 390, 48, "flow")
    c.arrow(390, 48, 390, 91)
    c.text(240, 92, "shortcut: identity, no weights", "small c1")
    c.text(16, 152, "backward", "strong", "start")
    c.arrow(430, 216, 60, 216, "c1")
    c.text(452, 220, "g")
    c.text(240, 234, "g, unchanged", "small c1")
    c.line(400, 216, 400, 172, "c2")
    c.arrow(400, 172, 340, 172, "c2")
    c.box(190, 154, 150, 36, "times Jᵀ of F")
    c.line(190, 172, 90, 172, "c2")
    c.arrow(90, 172, 90, 208, "c2")
    c.text(140, 164, "Jᵀg", "small c2")
    c.text(30, 206, "g + Jᵀg", "small")
    return c.svg()
