"""The loop by which a language model writes: text in, distribution out, pick one token, append it."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the four steps as a loop, with the toy model's distribution for an unknown country."""
    canvas = Canvas(470, 210)
    canvas.box(10, 20, 170, 48, "text so far\ncapital of chad ? answer")
    canvas.box(230, 20, 80, 48, "model")
    canvas.arrow(180, 44, 229, 44)
    canvas.arrow(310, 44, 343, 44)
    canvas.text(405, 16, "next token", "strong")
    for i, (token, share) in enumerate((("paris", 2 / 3), ("lima", 1 / 3), ("others", 0.0))):
        y = 34 + 22 * i
        canvas.text(388, y + 5, token, "small", "end")
        canvas.rect(394, y - 6, 60 * share, 14, "area c1")
        canvas.text(396, y + 5, f"{share:.2f}", "small", "start")
    canvas.box(344, 130, 112, 48, "pick one\ntop token, or sample")
    canvas.arrow(405, 92, 405, 129)
    canvas.box(40, 130, 110, 48, "append\n+ paris")
    canvas.arrow(344, 154, 151, 154)
    canvas.arrow(95, 130, 95, 69)
    canvas.text(247, 146, "until an end token", "small muted")
    canvas.text(270, 88, "training changes the bars", "small c1")
    return canvas.svg()
