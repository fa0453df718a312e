"""Four versioned inputs, one training run, one registry entry, and a log line that points back."""

from figures.canvas import Canvas

INPUTS = ["code: commit", "data: snapshot", "config and seed", "environment"]


def draw() -> str:
    """Draw the lineage from versioned inputs to a logged prediction."""
    c = Canvas(480, 236)
    for i, name in enumerate(INPUTS):
        y = 24 + 36 * i
        c.box(6, y, 128, 28, name)
        c.arrow(134, y + 14, 172, 86 + 4 * i)
    c.box(174, 68, 92, 48, "training run\nmetrics, logs")
    c.arrow(266, 92, 304, 92)
    c.rect(306, 26, 166, 110)
    c.text(389, 44, "registry of artifacts", "strong")
    for i, (name, alias) in enumerate([("v6 sha 9f31", "previous"), ("v7 sha c04a", "champion")]):
        y = 56 + 38 * i
        c.rect(314, y, 82, 28, "cell on" if i else "cell off")
        c.text(355, y + 19, name, "small")
        c.text(402, y + 19, alias, "small c1" if i else "small", "start")
    c.arrow(389, 136, 389, 172)
    c.text(397, 158, "serves", "small muted", "start")
    c.box(306, 174, 166, 48, "prediction log\nid, time, inputs, score, v7")
    c.text(180, 222, "a rollback moves the alias", "small muted")
    return c.svg()
