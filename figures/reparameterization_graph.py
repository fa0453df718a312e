"""Two computation graphs of a variational autoencoder: sampling as a node that blocks the gradient, and noise as an input."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the blocked path above and the reparameterized path below, with the gradient running back."""
    c = Canvas(480, 250)
    for y, code in ((30, "draw z from\nN(μ, σ²)"), (128, "z = μ + σ ε\ncomputed")):
        c.text(12, y + 25, "x", "strong")
        c.arrow(20, y + 20, 36, y + 20)
        c.box(36, y, 70, 40, "encoder")
        c.arrow(106, y + 20, 124, y + 20)
        c.box(124, y, 64, 40, "μ\nlog σ²")
        c.arrow(188, y + 20, 206, y + 20)
        c.box(206, y, 92, 40, code)
        c.arrow(298, y + 20, 316, y + 20)
        c.box(316, y, 70, 40, "decoder")
        c.arrow(386, y + 20, 404, y + 20)
        c.box(404, y, 56, 40, "loss")
    c.text(14, 18, "sampled inside the network", "strong", "start")
    c.line(432, 84, 262, 84, "c2")
    c.arrow(266, 84, 258, 84)
    c.line(252, 76, 252, 92, "c2")
    c.text(244, 88, "no derivative of a draw", "small c2", "end")
    c.text(14, 116, "noise from outside", "strong", "start")
    c.box(206, 204, 92, 38, "ε\nfrom N(0, 1)")
    c.arrow(252, 204, 252, 169)
    c.line(432, 184, 76, 184, "c1")
    c.arrow(80, 184, 71, 184)
    c.text(432, 200, "gradient reaches the encoder", "small c1", "end")
    return c.svg()
