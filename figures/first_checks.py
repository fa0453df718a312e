"""The first ten checks on a flat loss: three before, then a branch on whether one batch can be memorized."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the three opening checks, the one-batch test and its two branches."""
    c = Canvas(480, 336)
    for i, (head, sub) in enumerate(
        (("1 Look", "one decoded batch"), ("2 Start loss", "ln K for K classes?"), ("3 Wiring", "loss, logits, metric"))
    ):
        c.box(8 + 160 * i, 8, 144, 46, f"{head}\n{sub}")
        if i:
            c.arrow(160 * i - 8, 31, 160 * i + 8, 31)
    c.arrow(400, 54, 300, 84)
    c.box(140, 84, 200, 46, "4 Memorize one batch\nregularization off")
    c.arrow(190, 130, 122, 162)
    c.arrow(290, 130, 358, 162)
    c.text(134, 146, "fails", "strong")
    c.text(350, 146, "works", "strong")
    left = (
        "5 Gradient nonzero in all layers?",
        "6 Do the weights move?",
        "7 Rate times and over 10, 100",
        "8 Dead or saturated units, scale",
    )
    right = ("9 Zeroed inputs: same loss?", "10 Swap in known-good parts")
    for x, items in ((8, left), (248, right)):
        for i, item in enumerate(items):
            c.rect(x, 164 + 40 * i, 224, 32)
            c.text(x + 112, 185 + 40 * i, item, "small")
    c.text(120, 331, "model or optimizer", "small muted")
    c.text(360, 252, "data, labels or full-run settings", "small muted")
    return c.svg()
