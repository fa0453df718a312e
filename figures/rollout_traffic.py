"""Four rollouts as four ways to route traffic between the old and the new model."""

from figures.canvas import Canvas

PANELS = [
    ("shadow", "does it run, what differs?", "100%", "copy, answer dropped", True),
    ("canary", "does it hurt real users?", "95%", "5% of traffic", False),
    ("blue-green", "can I switch and go back?", "0%, kept warm", "100% at once", False),
    ("A/B test", "is the outcome better?", "half of the users", "other half, by lot", False),
]


def draw() -> str:
    """Draw the four panels: users on the left, old above new on the right, the share on each arrow."""
    c = Canvas(480, 292)
    for i, (name, question, old, new, copied) in enumerate(PANELS):
        x, y = 4 + 242 * (i % 2), 148 * (i // 2)
        c.text(x, y + 16, name, "strong", "start")
        c.text(x, y + 32, question, "small", "start")
        c.box(x, y + 70, 50, 34, "users")
        c.box(x + 178, y + 44, 50, 32, "old")
        c.box(x + 178, y + 98, 50, 32, "new", "cell on")
        c.text(x + 112, y + 54, old, "small")
        c.text(x + 112, y + 134, new, "small")
        if name == "blue-green":
            c.line(x + 50, y + 84, x + 178, y + 62, "c2")
        else:
            c.arrow(x + 50, y + 84, x + 178, y + 62)
        if copied:
            c.line(x + 50, y + 90, x + 178, y + 112, "c2")
        else:
            c.arrow(x + 50, y + 90, x + 178, y + 112)
    return c.svg()
