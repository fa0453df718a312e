"""Where permissions are checked on the way from a question to an answer, and what leaks at late checks."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the flow with two early checks in front of the model, two late ones, and derived data below."""
    canvas = Canvas(480, 256)
    canvas.text(50, 16, "session identity", "small muted")
    for x, w, label in (
        (4, 78, "question\n+ groups"),
        (104, 94, "search\nfilter inside"),
        (220, 84, "recheck\nat source"),
        (326, 68, "model\nprompt"),
        (416, 60, "answer"),
    ):
        canvas.box(x, 26, w, 48, label)
    for x in (82, 198, 304, 394):
        canvas.arrow(x, 50, x + 21, 50)
    canvas.rect(104, 26, 94, 48, "area c1")
    canvas.rect(220, 26, 84, 48, "area c1")
    canvas.text(204, 16, "check here, before the model", "c1")
    canvas.line(209, 56, 209, 132, "c2")
    canvas.text(209, 148, "only after the top k:", "small c2")
    canvas.text(209, 162, "empty results, counts", "small c2")
    canvas.line(405, 56, 405, 132, "c2")
    canvas.text(400, 148, "only after the model:", "small c2")
    canvas.text(400, 162, "it has read the secret", "small c2")
    canvas.line(4, 182, 476, 182)
    canvas.text(4, 202, "derived data needs the same rights", "small muted", "start")
    for x, w, name in ((4, 92, "vectors"), (110, 106, "answer cache"), (230, 128, "summary, memory"), (372, 104, "logs, tests")):
        canvas.rect(x, 212, w, 32)
        canvas.text(x + w / 2, 232, name)
    return canvas.svg()
