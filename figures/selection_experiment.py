"""From 200,000 pairs to 10,000 in three steps, and the four arms that show whether the selection helped."""

from figures.canvas import Canvas

STEPS = ("200,000 pairs", "Clean\ndedupe, decontaminate", "Score\njudge checked by people", "Spread\ncap per cluster")
ARMS = ("all clean", "random 10,000", "longest 10,000", "selected 10,000")


def draw() -> str:
    """Draw the selection chain on the left, the arms in the middle and the common evaluation on the right."""
    canvas = Canvas(480, 224)
    for i, label in enumerate(STEPS):
        y = 6 + 56 * i
        canvas.box(6, y, 158, 40, label)
        if i:
            canvas.arrow(85, y - 16, 85, y - 1)
    for i, arm in enumerate(ARMS):
        y = 10 + 56 * i
        canvas.rect(200, y, 118, 32, "cell on" if i == 3 else "cell off")
        canvas.text(259, y + 21, arm)
        canvas.arrow(164, 194 if i == 3 else 82, 199, y + 16)
        canvas.arrow(318, y + 16, 362, 110)
    canvas.box(364, 66, 110, 88, "Same recipe\nseveral seeds\nheld-out tasks\npaired, by slice")
    return canvas.svg()
