"""Early, middle and late fusion of three modalities, schematically."""

from figures.canvas import Canvas

KINDS = ("text", "image", "audio")


def draw() -> str:
    """Draw three columns, each with three inputs below and one answer above."""
    canvas = Canvas(480, 226)
    for column, title in enumerate(("early", "middle", "late")):
        left = 4 + 162 * column
        canvas.text(left + 74, 16, title, "strong")
        for i, kind in enumerate(KINDS):
            x = left + 24 + 50 * i
            canvas.text(x, 218, kind, "small muted")
            canvas.line(x, 204, x, 178, "flow")
            if title != "early":
                canvas.rect(x - 21, 148, 42, 28)
                canvas.text(x, 166, "enc." if title == "middle" else "model", "small")
                canvas.arrow(x, 148, x, 116 if title == "middle" else 96)
        if title == "early":
            canvas.box(left + 2, 80, 144, 96, "one model\nall tokens together")
            canvas.arrow(left + 74, 80, left + 74, 44)
        elif title == "middle":
            canvas.box(left + 2, 68, 144, 46, "fusion block\n+ presence mask", "cell on")
            canvas.arrow(left + 74, 68, left + 74, 44)
        else:
            canvas.box(left + 2, 68, 144, 26, "mean of scores")
            canvas.arrow(left + 74, 68, left + 74, 44)
        canvas.text(left + 74, 38, "answer", "small")
    return canvas.svg()
