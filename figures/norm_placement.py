"""Where the norm sits: beside the residual stream in pre-norm, on it in post-norm."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw one sub-layer of each design with the factor that the shortcut gradient meets."""
    c = Canvas(480, 236)
    for top, name, cls in ((30, "pre-norm", "c1"), (142, "post-norm", "c2")):
        c.text(12, top - 10, name, f"strong {cls}", "start")
        c.line(60, top + 34, 60, top, "flow")
        c.line(300 if name == "pre-norm" else 240, top, 300 if name == "pre-norm" else 240, top + 28, "flow")
        c.line(60, top, 110, top, "flow")
    c.box(110, 16, 60, 28, "norm")
    c.line(170, 30, 200, 30, "flow")
    c.box(200, 16, 60, 28, "F")
    c.line(260, 30, 300, 30, "flow")
    c.arrow(20, 64, 292, 64)
    c.circle(300, 64, 8, "ring")
    c.text(300, 68.5, "+")
    c.arrow(308, 64, 460, 64)
    c.text(384, 54, "stream grows: √l", "small")
    c.text(180, 84, "shortcut gradient × 1 per sub-layer", "small c1")
    c.box(130, 128, 60, 28, "F")
    c.line(110, 142, 130, 142, "flow")
    c.line(190, 142, 240, 142, "flow")
    c.arrow(20, 176, 232, 176)
    c.circle(240, 176, 8, "ring")
    c.text(240, 180.5, "+")
    c.arrow(248, 176, 300, 176)
    c.box(300, 162, 60, 28, "norm")
    c.arrow(360, 176, 460, 176)
    c.text(412, 166, "reset to 1", "small")
    c.text(240, 212, "shortcut gradient × 1/√2 per sub-layer at the start: 1/64 after 12", "small c2")
    return c.svg()
