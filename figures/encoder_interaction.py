"""Where question and passage meet in a bi-encoder, a late-interaction model and a cross-encoder."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw three panels with the texts below, the encoders above them and the score on top."""
    canvas = Canvas(480, 236)
    names = (("Bi-encoder", "one dot product"), ("Late interaction", "sum of best matches"), ("Cross-encoder", "score"))
    for x, (title, score) in zip((6, 166, 326), names, strict=True):
        canvas.text(x + 74, 18, title, "strong")
        canvas.box(x + 4, 30, 140, 28, score)
    for x in (6, 166):
        for side, name in ((4, "question"), (78, "passage")):
            canvas.box(x + side, 142, 66, 30, "encoder", "box" if side == 4 else "cell on")
            canvas.text(x + side + 33, 188, name)
            canvas.arrow(x + side + 33, 96, x + side + 33, 59)
            canvas.line(x + side + 33, 142, x + side + 33, 118, "flow")
    for center, count, cell in ((43, 1, "off"), (117, 1, "on"), (203, 3, "off"), (277, 5, "on")):
        for i in range(count):
            canvas.rect(center - count * 6.5 + 13 * i, 98, 11, 20, f"cell {cell}")
    canvas.box(330, 98, 140, 74, "encoder\nall words attend\nto all words")
    canvas.arrow(400, 98, 400, 59)
    canvas.text(400, 188, "question + passage")
    for x, text in ((80, "shaded: stored offline"), (240, "shaded: stored offline"), (400, "nothing stored")):
        canvas.text(x, 212, text, "small")
    for x, text in ((80, "searches millions"), (240, "searches millions"), (400, "sorts about 100")):
        canvas.text(x, 228, text, "small muted")
    return canvas.svg()
