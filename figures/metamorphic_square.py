"""A metamorphic test compares two outputs of the model and needs no known right answer."""

from figures.canvas import Canvas

CHANGES = (
    ("shuffle the rows", "equal by row"),
    ("split the batch", "equal by row"),
    ("swap the name", "equal"),
    ("add debt", "not lower"),
)


def draw() -> str:
    """Draw the square of two inputs and two scores, and four changes with their relations."""
    c = Canvas(480, 190)
    c.box(8, 16, 62, 42, "x\ninput")
    c.box(8, 132, 62, 42, "T(x)\nchanged")
    c.box(176, 16, 62, 42, "y\nscore")
    c.box(176, 132, 62, 42, "y′\nscore")
    c.arrow(70, 37, 176, 37)
    c.arrow(70, 153, 176, 153)
    c.text(123, 30, "predict", "small")
    c.text(123, 146, "predict", "small")
    c.arrow(39, 58, 39, 132)
    c.text(48, 99, "change T", "small", "start")
    c.line(207, 58, 207, 132, "c2")
    c.text(198, 99, "tested here", "strong c2", "end")
    c.line(262, 16, 262, 174)
    c.text(276, 30, "change T", "strong", "start")
    c.text(394, 30, "y′ against y", "strong", "start")
    for i, (change, relation) in enumerate(CHANGES):
        c.text(276, 62 + 32 * i, change, "", "start")
        c.text(394, 62 + 32 * i, relation, "c2", "start")
    return c.svg()
