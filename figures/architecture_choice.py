"""Four questions in order that lead from the data to a first architecture."""

from figures.canvas import Canvas

ROWS = (
    ("Pretrained model fits?", "same kind of data", "yes", "fine-tune it\nCNN or ViT; text Transformer"),
    ("Order matters, enough data?", "order in time, space or text", "no", "boosted trees, linear\ntables, short series"),
    ("Step by step, tiny memory?", "on a device, endless stream", "yes", "RNN, GRU, state-space\nconstant state"),
    ("Local patterns?", "shapes that recur anywhere", "yes", "CNN, 1-D or 2-D\nconvolution, pooling, dense"),
)


def draw() -> str:
    """Draw the questions on the left, the exits on the right, and the Transformer at the bottom."""
    c = Canvas(480, 276)
    for i, (question, note, exit_on, model) in enumerate(ROWS):
        y = 6 + 56 * i
        c.box(6, y, 208, 42, f"{question}\n{note}")
        c.arrow(214, y + 21, 271, y + 21)
        c.text(242, y + 15, exit_on, "small")
        c.box(272, y, 202, 42, model)
        if i < 3:
            c.arrow(110, y + 42, 110, y + 55)
            c.text(118, y + 53, "yes" if i == 1 else "no", "small", "start")
    c.line(110, 216, 110, 251)
    c.arrow(110, 251, 271, 251)
    c.text(118, 234, "no", "small", "start")
    c.box(272, 230, 202, 42, "Transformer\nfar links, much data")
    return c.svg()
