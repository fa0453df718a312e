"""Four checks in order, from the experiment down to the goal, for an offline gain that turns into an online loss (schematic)."""

from figures.canvas import Canvas

STEPS = (
    ("1  Is the drop real?", "split, interval, share of changed lists", "fix or extend the test"),
    ("2  Did that model run?", "replay logged requests, latency, rules", "fix serving, rerun"),
    ("3  Was the gain real?", "leaks, time split, labels of the old order", "fix the offline set"),
    ("4  Is it the right goal?", "purchases, segments, whole list", "change label or loss"),
)


def draw() -> str:
    """Draw the four questions as a ladder; a failed check leads right to a fix, a passed one leads down."""
    c = Canvas(480, 268)
    for i, (question, look, fix) in enumerate(STEPS):
        y = 8 + 66 * i
        c.box(8, y, 270, 46, f"{question}\n{look}")
        c.arrow(278, y + 23, 330, y + 23)
        c.text(303, y + 17, "no", "small c2")
        c.text(336, y + 27, fix, "small", "start")
        if i < 3:
            c.arrow(143, y + 46, 143, y + 66)
            c.text(152, y + 60, "yes", "small c1", "start")
    return c.svg()
