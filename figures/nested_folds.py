"""Nested cross-validation: outer folds judge the tuned procedure, inner folds do the tuning."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw five outer rounds and the inner rounds that run on one of their training parts."""
    canvas = Canvas(480, 268)
    canvas.text(110, 18, "outer: judge", "strong c1")
    canvas.text(360, 18, "inner: choose", "strong c2")
    for i in range(5):
        y = 30 + 30 * i
        canvas.rect(10, y, 200, 22, "cell off")
        canvas.rect(10 + 40 * i, y, 40, 22, "cell on")
        canvas.text(30 + 40 * i, y + 15, "test", "small")
    for i in range(4):
        y = 60 + 30 * i
        canvas.rect(280, y, 160, 22, "cell off")
        canvas.rect(280 + 40 * i, y, 40, 22, "area c2")
        canvas.text(300 + 40 * i, y + 15, "val", "small")
    canvas.arrow(212, 41, 276, 70)
    canvas.text(360, 46, "the four training folds of round 1", "small")
    canvas.arrow(360, 176, 360, 196)
    canvas.box(268, 198, 184, 44, "best setting\nrefit on the four folds")
    canvas.arrow(268, 220, 232, 220)
    canvas.box(10, 198, 222, 44, "score once on the test fold\nthen round 2, 3, 4, 5")
    canvas.text(240, 262, "report the mean of the five test scores", "strong")
    return canvas.svg()
