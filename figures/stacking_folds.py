"""Out-of-fold predictions of three base models feed a small meta-model; at serving the base models are refitted on all rows."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw training on top, where fold 2 is predicted by models fitted on the other four, and serving below."""
    canvas = Canvas(480, 240)
    canvas.text(52, 16, "training rows", "strong")
    canvas.text(256, 16, "out-of-fold table", "strong")
    for fold in range(5):
        y, held_out = 24 + 24 * fold, fold == 1
        canvas.rect(10, y, 84, 24, "cell off" if held_out else "cell on")
        canvas.text(52, y + 16, "fold 2, held out" if held_out else f"fold {fold + 1}", "small")
    canvas.rect(196, 24, 120, 120, "cell off")
    canvas.rect(196, 48, 120, 24, "cell on")
    for column, name in enumerate(("linear", "kNN", "tree")):
        canvas.text(216 + 40 * column, 160, name, "small")
    for x in (236, 276):
        canvas.line(x, 24, x, 144)
    canvas.arrow(98, 108, 192, 62)
    canvas.text(145, 54, "fit 3 models", "small")
    canvas.text(150, 116, "repeat 5 times", "small muted")
    canvas.arrow(320, 84, 356, 84)
    canvas.box(360, 54, 110, 60, "meta-model\nlearns weights\nfrom table and y")
    canvas.line(10, 174, 470, 174)
    canvas.text(52, 194, "serving", "strong")
    canvas.text(52, 220, "new row", "small")
    canvas.arrow(80, 214, 116, 214)
    canvas.box(120, 190, 180, 44, "3 models\nrefitted on all 5 folds")
    canvas.arrow(304, 212, 356, 212)
    canvas.box(360, 190, 110, 44, "meta-model\nsame weights")
    canvas.arrow(415, 114, 415, 186)
    return canvas.svg()
