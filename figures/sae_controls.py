"""The tests that a sparse-autoencoder latent must pass before it is called a feature of the model."""

from figures.canvas import Canvas

ROWS = (
    ("reads", "new text, negatives", "label fits only the top examples"),
    ("stable", "other seeds, widths", "split, absorbed or one-off"),
    ("beats control", "random or shuffled net", "found where nothing was learned"),
    ("acts", "ablate, steer; size matched", "correlated, not used"),
    ("beats simple", "probe, difference of means", "extra machinery"),
)


def draw() -> str:
    """Draw the ladder of five tests with what each one rules out."""
    c = Canvas(480, 236)
    c.text(64, 16, "claim", "muted small")
    c.text(206, 16, "test", "muted small")
    c.text(380, 16, "if it fails", "muted small")
    for i, (claim, test, fails) in enumerate(ROWS):
        y = 26 + 42 * i
        c.rect(6, y, 116, 30, "box")
        c.text(64, y + 20, claim, "strong")
        c.text(206, y + 19, test, "small")
        c.text(380, y + 19, fails, "small")
        if i:
            c.arrow(64, y - 12, 64, y)
    return c.svg()
