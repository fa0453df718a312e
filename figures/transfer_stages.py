"""The two stages of transfer learning: train a new head, then unfreeze the upper layers."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw both stages as rows of layers, filled where the weights are trained."""
    c = Canvas(480, 214)
    stages = [
        ("1. feature extraction", (False, False, False, True), ("frozen", "frozen", "frozen", "rate 1e-3")),
        ("2. fine-tuning", (False, False, True, True), ("frozen", "frozen", "rate 1e-5", "rate 1e-4")),
    ]
    layers = ("early layers", "middle layers", "late layers", "new head")
    for row, (title, trained, notes) in enumerate(stages):
        top = 30 + 90 * row
        c.text(8, top - 8, title, "strong", "start")
        for i, (name, on, note) in enumerate(zip(layers, trained, notes, strict=True)):
            left = 8 + 119 * i
            c.rect(left, top, 100, 46, "cell on" if on else "cell off")
            c.text(left + 50, top + 20, name)
            c.text(left + 50, top + 37, note, "small" if on else "small muted")
            if i:
                c.arrow(left - 18, top + 23, left - 1, top + 23)
    c.rect(8, 190, 14, 14, "cell on")
    c.text(28, 201, "trained", "small", "start")
    c.rect(88, 190, 14, 14, "cell off")
    c.text(108, 201, "kept as pretrained", "small", "start")
    return c.svg()
