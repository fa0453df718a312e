"""Attention masks of BERT and GPT: which token may look at which."""

from figures.canvas import Canvas

TOKENS = ("the", "cat", "sat", "down")


def draw() -> str:
    """Draw a full and a lower-triangular four-by-four attention grid side by side."""
    canvas = Canvas(460, 250)
    for left, causal, title, note in (
        (60, False, "BERT: encoder", "hide 15%, guess them"),
        (300, True, "GPT: decoder", "predict the next token"),
    ):
        canvas.text(left + 70, 20, title, "strong")
        for i, token in enumerate(TOKENS):
            canvas.text(left - 6, 72 + 35 * i, token, "small", "end")
            canvas.text(left + 17.5 + 35 * i, 42, token, "small")
            for j in range(len(TOKENS)):
                canvas.rect(left + 35 * j, 50 + 35 * i, 35, 35, "cell on" if j <= i or not causal else "cell off")
        canvas.text(left + 70, 212, note, "c1" if not causal else "c2")
        sees = "each row sees itself and the past" if causal else "each row sees all columns"
        canvas.text(left + 70, 232, sees, "small muted")
    return canvas.svg()
