"""Review of an A/B test plan: six questions in order, and what a wrong answer costs."""

from figures.canvas import Canvas

STEPS = [
    ("1  Decision and metric named?", "no decision: do not run"),
    ("2  Arms random and sticky?", "bias: STOP"),
    ("3  Filter fixed before treatment?", "bias: STOP or count all"),
    ("4  Arms kept apart?", "bias: other design"),
    ("5  Analyzed by assigned unit?", "false alarms: amend"),
    ("6  Size, end and looks fixed?", "misses, false alarms: amend"),
]


def draw() -> str:
    """Draw the questions downwards and the cost of a wrong answer to the right."""
    c = Canvas(480, 270)
    for i, (question, cost) in enumerate(STEPS):
        y = 4 + 42 * i
        c.box(4, y, 236, 30, question)
        c.arrow(240, y + 15, 280, y + 15)
        c.text(257, y + 10, "no", "small")
        c.box(282, y, 194, 30, cost, "cell on" if "STOP" in cost else "cell off")
        c.arrow(122, y + 30, 122, y + 42 if i < 5 else y + 38)
    c.text(122, 264, "run, then check the split", "small c1")
    return c.svg()
