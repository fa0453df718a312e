"""A two-tower model in training, with a batch score matrix, and in serving, with a vector index."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw training on top and serving below."""
    canvas = Canvas(480, 292)
    canvas.text(4, 16, "train: B logged pairs", "strong", "start")
    canvas.box(4, 28, 116, 44, "user tower\nhistory, context")
    canvas.box(4, 88, 116, 44, "item tower\ncontent, id")
    canvas.arrow(120, 50, 186, 68)
    canvas.arrow(120, 110, 186, 92)
    canvas.text(153, 84, "dot", "small")
    for i in range(4):
        for j in range(4):
            canvas.rect(192 + 26 * i, 28 + 26 * j, 26, 26, "cell on" if i == j else "cell off")
    canvas.text(244, 148, "B × B scores", "small")
    canvas.text(308, 46, "diagonal: the click", "small", "start")
    canvas.text(308, 66, "rest of the row: items of others,", "small", "start")
    canvas.text(308, 82, "drawn as often as they are clicked", "small", "start")
    canvas.text(308, 106, "minus log q of each column,", "small c2", "start")
    canvas.text(308, 122, "then softmax along the row", "small", "start")
    canvas.line(4, 162, 476, 162, "grid")
    canvas.text(4, 182, "serve: same weights, same version", "strong", "start")
    canvas.box(4, 192, 128, 40, "item tower\noffline, all items")
    canvas.box(4, 246, 128, 40, "user tower\nat request")
    canvas.box(196, 192, 108, 94, "ANN index\nby dot product,\nno log q")
    canvas.box(368, 218, 108, 44, "top 500\nto the ranker")
    canvas.arrow(132, 212, 194, 226)
    canvas.arrow(132, 266, 194, 252)
    canvas.arrow(304, 240, 366, 240)
    return canvas.svg()
