"""One prompt as tokens in training and on two misconfigured servers; tokens that differ by position are filled."""

from figures.canvas import Canvas

TRAINED = ["<s>", "user", "Refund", "?", "<end>", "assistant"]
ROWS = [
    ("training", TRAINED),
    ("server A", ["<s>", *TRAINED]),
    ("server B", TRAINED[:-1]),
]
LEFT, CELL = 72, 57


def draw() -> str:
    """Draw the three rows with the position numbers above and a verdict under each server."""
    canvas = Canvas(476, 204)
    for i in range(max(len(tokens) for _, tokens in ROWS)):
        canvas.text(LEFT + CELL * (i + 0.5), 14, str(i), "small muted")
    notes = [
        "the prompt part of a training row",
        "<s> added twice: all later positions shift",
        "no assistant cue: the model may go on as the user",
    ]
    for row, (name, tokens) in enumerate(ROWS):
        top = 22 + 60 * row
        canvas.text(LEFT - 8, top + 20, name, "small", "end")
        for i, token in enumerate(tokens):
            same = i < len(TRAINED) and token == TRAINED[i]
            canvas.rect(LEFT + CELL * i, top, CELL, 30, "cell off" if same else "cell on")
            canvas.text(LEFT + CELL * (i + 0.5), top + 19, token, "small")
        if name == "server B":
            canvas.rect(LEFT + CELL * len(tokens), top, CELL, 30, "cell on")
            canvas.text(LEFT + CELL * (len(tokens) + 0.5), top + 19, "missing", "small muted")
        canvas.text(LEFT, top + 46, notes[row], "small muted", "start")
    return canvas.svg()
