"""Scoring the same production rows twice splits an offline-online gap into three cases."""

from figures.canvas import Canvas

CASES = (
    ("both high", "c1", "ranking is fine", "look at threshold, action,\nmetric, label"),
    ("rebuilt high,\nlogged low", "c2", "feature leak or skew", "read each feature as of\nits cutoff"),
    ("both low", "c3", "split leak or drift", "duplicates, entities, fits\noutside the folds, time"),
)

REPLAY = "same mature production rows, scored twice\nlogged: features as served\nrebuilt: features made as training made them"


def draw() -> str:
    """Draw the replay step, its three outcomes and where to look next for each."""
    canvas = Canvas(480, 262)
    canvas.box(70, 6, 340, 58, REPLAY)
    for i, (outcome, color, cause, action) in enumerate(CASES):
        x = 4 + 160 * i
        canvas.arrow(150 + 90 * i, 64, x + 76, 96)
        for j, line in enumerate(outcome.split("\n")):
            canvas.text(x + 76, 112 + 16 * j - (0 if "\n" in outcome else -8), line, f"strong {color}")
        canvas.arrow(x + 76, 138, x + 76, 160)
        canvas.rect(x, 160, 152, 66, f"area {color}")
        canvas.text(x + 76, 178, cause, "strong")
        for j, line in enumerate(action.split("\n")):
            canvas.text(x + 76, 196 + 16 * j, line, "small")
    canvas.text(240, 250, "AUC of each scoring against the same final labels", "small")
    return canvas.svg()
