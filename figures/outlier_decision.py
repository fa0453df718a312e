"""Three questions, one below the other, that decide what happens to an extreme value."""

from figures.canvas import Canvas

STEPS = (
    ("Could it happen at all?", "no", "error", "fix it, or set it to missing"),
    ("Is it what we were asked about?", "no", "other population", "separate by a written rule"),
    ("Is the extreme the target?", "yes", "the whole point", "keep, label, model it"),
)


def draw() -> str:
    """Draw the questions downward, each with its exit to the right, and the default at the end."""
    canvas = Canvas(480, 268)
    for i, (question, answer, kind, action) in enumerate(STEPS):
        y = 8 + 66 * i
        canvas.box(8, y, 220, 40, question)
        canvas.arrow(228, y + 20, 288, y + 20)
        canvas.text(256, y + 14, answer, "small")
        canvas.box(288, y, 184, 40, f"{kind}\n{action}")
        canvas.arrow(118, y + 40, 118, y + 66)
        canvas.text(126, y + 57, "yes" if answer == "no" else "no", "small", "start")
    canvas.box(8, 206, 464, 52, "keep it, and make the method robust\nlog, median, robust loss or a cap; report with and without")
    return canvas.svg()
