"""Five folds that take turns as the validation part, with the test set locked away."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw one row of cells per round, the validation cell filled, and the test block beside them."""
    canvas = Canvas(470, 235)
    for j in range(5):
        canvas.text(106 + 52 * j, 20, f"fold {j + 1}", "small")
    for i in range(5):
        y = 30 + 32 * i
        canvas.text(8, y + 17, f"round {i + 1}", "small", "start")
        for j in range(5):
            canvas.rect(80 + 52 * j, y, 52, 26, "cell on" if i == j else "cell off")
        canvas.text(106 + 52 * i, y + 17, "validate", "small")
    canvas.box(372, 30, 90, 154, "test set\nused once,\nat the end")
    canvas.text(210, 208, "mean of the 5 scores, and their spread", "strong")
    canvas.text(210, 226, "fit scaler, selector, resampler on the empty (train) cells only", "small")
    return canvas.svg()
