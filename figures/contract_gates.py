"""Three gates between producer and consumer, and who acts when each one closes."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the line from the producer to the model with build, write and read gates and the fallback."""
    c = Canvas(480, 232)
    c.rect(150, 8, 150, 38, "cell on")
    c.text(225, 24, "contract v2", "strong")
    c.text(225, 39, "schema, meaning, promises", "small")
    c.box(4, 76, 72, 44, "producer\nbuild")
    c.box(132, 76, 72, 44, "write\ndataset")
    c.box(260, 76, 72, 44, "read\npipeline")
    c.box(400, 76, 76, 44, "model\nproduct")
    for x1, x2 in ((76, 132), (204, 260), (332, 400)):
        c.arrow(x1, 98, x2, 98)
    for x, number in ((104, "1"), (232, "2"), (362, "3")):
        c.line(x, 70, x, 126, "c2")
        c.text(x, 64, number, "strong c2")
    for x, what, who in (
        (104, "merge blocked", "nobody paged"),
        (232, "batch held", "page producer if urgent"),
        (362, "quarantine", "we fall back"),
    ):
        c.text(x, 142, what, "strong")
        c.text(x, 158, who, "small")
    c.box(312, 182, 164, 42, "last good snapshot\npage us if it is too old", "cell off")
    c.arrow(362, 164, 362, 182)
    c.arrow(446, 182, 446, 120)
    return c.svg()
