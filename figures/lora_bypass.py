"""A frozen square weight with two thin trainable matrices beside it; their outputs are added."""

from figures.canvas import Canvas

WIDTH, RANK = 4096, 16


def draw() -> str:
    """Draw the frozen way above, the low-rank way below, and the sum, with the sizes of all matrices."""
    canvas = Canvas(470, 216)
    square, thin = WIDTH * WIDTH, RANK * WIDTH
    canvas.text(24, 96, "x", "strong")
    canvas.text(24, 112, f"{WIDTH:,}", "small muted")
    canvas.arrow(38, 86, 108, 62)
    canvas.arrow(46, 112, 84, 158)
    canvas.box(110, 12, 210, 84, f"W0, frozen\n{WIDTH:,} × {WIDTH:,} = {square / 1e6:.1f}M\nno gradient, no optimizer state")
    canvas.polygon([(86, 126), (170, 152), (170, 176), (86, 202)], "area c1")
    canvas.text(126, 162, "A, random", "strong")
    canvas.text(122, 178, f"{RANK} × {WIDTH:,}", "small")
    canvas.arrow(170, 164, 222, 164)
    canvas.text(196, 156, f"r = {RANK}", "small")
    canvas.polygon([(224, 152), (308, 126), (308, 202), (224, 176)], "area c2")
    canvas.text(270, 162, "B, zero", "strong")
    canvas.text(272, 178, f"{WIDTH:,} × {RANK}", "small")
    canvas.arrow(308, 164, 334, 164)
    canvas.box(336, 146, 46, 36, "α / r")
    canvas.arrow(382, 158, 406, 104)
    canvas.arrow(320, 62, 398, 88)
    canvas.circle(412, 92, 13, "ring")
    canvas.text(412, 97, "+", "strong")
    canvas.arrow(426, 92, 448, 92)
    canvas.text(458, 97, "h", "strong")
    canvas.text(196, 212, f"trained: 2 × {thin:,} = {2 * thin:,}, or {2 * thin / square:.2%}", "small muted")
    return canvas.svg()
