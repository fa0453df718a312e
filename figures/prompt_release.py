"""A prompt bundle on its way through the gates, with a pointer to what is live and the way back."""

from itertools import pairwise

from figures.canvas import Canvas


def draw() -> str:
    """Draw bundle, checks, evaluation, approval and canary, then the live pointer and the rollback arrow."""
    canvas = Canvas(476, 218)
    steps = (
        (4, "bundle", "hash 7c1e"),
        (100, "checks", "seconds"),
        (196, "evals", "paired"),
        (292, "approve", "owner"),
        (388, "canary", "5%, live"),
    )
    for x, name, note in steps:
        canvas.box(x, 14, 84, 48, f"{name}\n{note}")
    for (x, *_), (y, *_) in pairwise(steps):
        canvas.arrow(x + 84, 38, y, 38)
    canvas.rect(4, 112, 320, 60)
    canvas.text(14, 130, "immutable versions, all kept", "small", "start")
    for i, label in enumerate(("7a90", "7b33", "7c1e")):
        canvas.rect(16 + 102 * i, 138, 88, 26, "cell on" if label == "7c1e" else "cell off")
        canvas.text(60 + 102 * i, 156, label, "strong")
    canvas.box(388, 118, 84, 48, "live\npointer")
    canvas.arrow(430, 62, 430, 116)
    canvas.text(424, 92, "promote", "small", "end")
    canvas.arrow(388, 150, 310, 150, "c1")
    canvas.line(430, 166, 430, 194, "c2")
    canvas.line(430, 194, 162, 194, "c2")
    canvas.arrow(162, 194, 162, 166, "c2")
    canvas.text(296, 212, "rollback: move the pointer", "small c2")
    return canvas.svg()
