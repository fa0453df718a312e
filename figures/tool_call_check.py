"""A tool call passes through the application's checks before it reaches the calendar, and errors go back."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw model, checking code and calendar in a row, with results and repair hints flowing back."""
    canvas = Canvas(470, 232)
    canvas.box(8, 60, 122, 76, "model\nreads names,\ndescriptions,\nschemas")
    canvas.box(206, 60, 122, 76, "your code\nform, ids, rules,\npermission")
    canvas.box(384, 60, 80, 76, "calendar\nAPI")
    canvas.text(168, 70, "call", "small")
    canvas.arrow(130, 78, 205, 78)
    canvas.text(357, 70, "valid", "small")
    canvas.arrow(328, 78, 383, 78)
    canvas.arrow(384, 112, 329, 112)
    canvas.text(357, 127, "result", "small")
    canvas.arrow(206, 112, 131, 112)
    canvas.text(168, 127, "result or", "small")
    canvas.text(168, 140, "repair hint", "small c2")
    canvas.arrow(267, 22, 267, 59)
    canvas.text(267, 15, "session: user, time zone, idempotency key", "small c1")
    canvas.arrow(69, 22, 69, 59)
    canvas.text(69, 15, "request, today's date", "small")
    canvas.arrow(69, 136, 69, 181)
    canvas.text(69, 197, "or: ask the user,", "small")
    canvas.text(69, 212, "or no tool at all", "small")
    canvas.arrow(267, 136, 267, 181)
    canvas.text(267, 197, "cancel, invite others:", "small")
    canvas.text(267, 212, "wait for the user's yes", "small")
    return canvas.svg()
