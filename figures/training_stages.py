"""Four training stages in a row: signal, size in one published family, what each gives and what it is weak at."""

from figures.canvas import Canvas

STAGES = [
    ("Pretraining", "next token", "300B tokens", "knowledge, skills", "instructions"),
    ("Supervised", "good replies", "13k prompts", "format, stopping", "adding facts"),
    ("Preferences", "A better than B", "33k + 31k prompts", "choose an answer", "unseen answers"),
    ("Checked RL", "test passes", "tasks with checks", "better reasoning", "unsolved tasks"),
]


def draw() -> str:
    """Draw the boxes with arrows between them and one line each for size, gain and limit."""
    canvas = Canvas(480, 176)
    for i, (name, signal, size, gives, weak) in enumerate(STAGES):
        x = 4 + 120 * i
        canvas.box(x, 8, 104, 50, f"{name}\n{signal}")
        if i:
            canvas.arrow(x - 16, 33, x - 1, 33)
        canvas.text(x + 52, 76, size, "small muted")
        canvas.line(x, 84, x + 104, 84, "c1")
        canvas.text(x + 52, 100, "gives", "small c1")
        canvas.text(x + 52, 116, gives, "small")
        canvas.line(x, 126, x + 104, 126, "c2")
        canvas.text(x + 52, 142, "weak at", "small c2")
        canvas.text(x + 52, 158, weak, "small")
    return canvas.svg()
