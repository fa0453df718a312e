"""A decision tree for a model that got worse in production: eight questions by cost, and what a yes leads to."""

from figures.canvas import Canvas

STEPS = [
    ("chance, or metric broken?", "fix the alert, close", "minutes"),
    ("a change at that time?", "undo it, see if it heals", "minutes"),
    ("service: errors, fallbacks?", "capacity, timeouts", "minutes"),
    ("data: late, missing, few?", "repair feed, safe default", "minutes"),
    ("model: replay, training?", "right artifact, clean retrain", "an hour"),
    ("features: parity differs?", "one path, values as of then", "hours"),
    ("label: join or definition?", "repair label, recompute", "hours"),
    ("world: segments, relation?", "recalibrate or retrain", "days"),
]


def draw() -> str:
    """Draw the questions downwards, the action of each yes to the right, and the time that the evidence takes."""
    c = Canvas(480, 326)
    c.line(101, 30, 101, 296, "flow")
    c.box(4, 4, 194, 26, "users hurt now?", "cell on")
    c.arrow(198, 17, 238, 17)
    c.text(244, 21, "save evidence, roll back or fall back", "small strong", "start")
    for i, (question, action, time) in enumerate(STEPS):
        y = 50 + 35 * i
        c.box(4, y, 194, 26, question)
        c.arrow(198, y + 13, 238, y + 13)
        c.text(244, y + 17, action, "small", "start")
        c.text(476, y + 17, time, "small c2", "end")
    c.text(216, 13, "yes", "small muted")
    c.text(108, 44, "then, or no", "small muted", "start")
    return c.svg()
