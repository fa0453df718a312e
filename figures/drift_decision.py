"""What to do about a drift alarm: four questions, five answers."""

from figures.canvas import Canvas

STEPS = [
    ("1  Release just before it?", "roll back that release"),
    ("2  Data or pipeline broken?", "fix it; fall back meanwhile"),
    ("3  No harm seen or expected?", "do nothing; log, adjust alarm"),
    ("4  Only the base rate moved?", "recalibrate or move threshold"),
]


def draw() -> str:
    """Draw the questions downwards and the actions to the right."""
    c = Canvas(480, 276)
    c.text(105, 16, "drift alarm", "strong c2")
    c.arrow(105, 20, 105, 34)
    for i, (question, action) in enumerate(STEPS):
        y = 34 + 50 * i
        c.box(4, y, 202, 32, question)
        c.arrow(206, y + 16, 266, y + 16)
        c.text(232, y + 11, "yes", "small")
        c.box(268, y, 208, 32, action, "cell off")
        c.arrow(105, y + 32, 105, y + 50)
        c.text(112, y + 45, "no", "small", "start")
    c.box(4, 234, 202, 32, "5  New relation or region")
    c.arrow(206, 250, 266, 250)
    c.box(268, 234, 208, 32, "retrain, gate, canary", "cell off")
    return c.svg()
