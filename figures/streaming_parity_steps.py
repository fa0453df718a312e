"""Three steps from a nightly model to real-time decisions, with what must be equal after each."""

from figures.canvas import Canvas

STEPS = (
    ("1 move computation", "live call", "nightly values", "equal scores", "switch the call off"),
    ("2 move features", "fresh values", "in shadow", "equal values to replay", "nothing was decided"),
    ("3 move decisions", "retrain, threshold", "canary with cap", "money, appeals", "rules, nightly job"),
)


def draw() -> str:
    """Draw the steps as columns; rows say what changes, what is tested and how to go back."""
    c = Canvas(480, 236)
    for y, label in ((66, "changes"), (122, "test"), (166, "way back")):
        c.text(2, y, label, "small muted", "start")
    for i, (title, change, more, test, back) in enumerate(STEPS):
        x = 56 + 143 * i
        c.text(x + 66, 20, title, "strong")
        c.rect(x, 34, 132, 52)
        c.text(x + 66, 56, change, "small")
        c.text(x + 66, 73, more, "small")
        c.rect(x, 102, 132, 32, f"area c{i + 1}")
        c.text(x + 66, 122, test, "strong small")
        c.rect(x, 148, 132, 28)
        c.text(x + 66, 166, back, "small")
        if i < 2:
            c.arrow(x + 132, 118, x + 143, 118)
    c.rect(56, 192, 418, 30, "cell off")
    c.text(265, 211, "nightly job keeps running until the labels have matured", "small")
    return c.svg()
