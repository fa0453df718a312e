"""A two-by-two confusion matrix in which precision reads a column and recall reads a row."""

from figures.canvas import Canvas

TP, FN, FP, TN = 80, 20, 40, 860


def draw() -> str:
    """Draw the four counts, with precision under the predicted-positive column and recall beside its row."""
    canvas = Canvas(470, 235)
    canvas.text(172, 18, "predicted yes", "strong")
    canvas.text(284, 18, "predicted no", "strong")
    canvas.text(58, 62, "really yes", "strong")
    canvas.text(58, 122, "really no", "strong")
    cells = (
        (116, 28, TP, "hits", "on"),
        (228, 28, FN, "misses", "off"),
        (116, 88, FP, "false alarms", "off"),
        (228, 88, TN, "correct no", "off"),
    )
    for x, y, count, name, cls in cells:
        canvas.rect(x, y, 112, 60, f"cell {cls}")
        canvas.text(x + 56, y + 28, f"{count}", "strong")
        canvas.text(x + 56, y + 46, name, "small")
    canvas.arrow(344, 58, 366, 58)
    canvas.text(372, 54, "recall (row)", "c1", "start")
    canvas.text(372, 71, f"{TP}/{TP + FN} = {TP / (TP + FN):.2f}", "small", "start")
    canvas.arrow(172, 152, 172, 174)
    canvas.text(172, 190, "precision (column)", "c2")
    canvas.text(172, 206, f"{TP}/{TP + FP} = {TP / (TP + FP):.2f}", "small")
    canvas.text(290, 190, "F1: both errors", "c3", "start")
    canvas.text(290, 206, f"{2 * TP}/({2 * TP} + {FN} + {FP}) = {2 * TP / (2 * TP + FN + FP):.2f}", "small", "start")
    return canvas.svg()
