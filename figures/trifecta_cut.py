"""An email agent in one context beside a redesign in which no context holds all three abilities."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw one box with three abilities above, and reader, planner and send gate below."""
    canvas = Canvas(480, 286)
    canvas.text(6, 16, "One context: any mail can ask for files and send them", "strong c2", "start")
    canvas.rect(6, 26, 468, 50)
    canvas.rect(6, 26, 468, 50, "area c2")
    for x, w, label in ((18, 134, "strangers' mail"), (172, 136, "private files"), (328, 134, "send, links")):
        canvas.rect(x, 36, w, 30, "cell off")
        canvas.text(x + w / 2, 55, label)
    canvas.line(6, 92, 474, 92)
    canvas.text(6, 116, "Redesign: the planner never reads a stranger's raw text", "strong c1", "start")
    canvas.box(6, 134, 84, 44, "one mail\nuntrusted")
    canvas.arrow(90, 156, 117, 156)
    canvas.box(118, 134, 112, 44, "reader\nno tools")
    canvas.arrow(230, 156, 317, 156)
    canvas.text(272, 148, "date, type", "small")
    canvas.box(6, 226, 84, 44, "user\nrequest")
    canvas.arrow(90, 248, 117, 248)
    canvas.box(118, 226, 112, 44, "planner\n+ files")
    canvas.arrow(230, 248, 317, 196)
    canvas.text(240, 266, "draft, labels travel", "small", "start")
    canvas.box(318, 134, 156, 76, "gate in code\nrecipient, labels,\nexact text approved")
    canvas.arrow(396, 210, 396, 239)
    canvas.box(350, 240, 92, 30, "send")
    return canvas.svg()
