"""Where one person's data lives in an ML system, and what happens there after an erasure request."""

from figures.canvas import Canvas

GRID = [
    [("sources", "accounts, events"), ("history", "lake, features"), ("serving", "online store, caches")],
    [("logs", "prompts, predictions"), ("labels", "annotations, exports"), ("indexes", "search, vectors")],
    [("aggregates", "small groups"), ("snapshots", "training, test sets"), ("models", "weights, adapters")],
    [("backups", "and restores"), ("old versions", "time travel"), ("recipients", "vendors, partners")],
]
ACTIONS = [("delete now", "cell on"), ("delete now", "cell on"), ("rebuild, judge", "box"), ("expire, notify", "cell off")]


def draw() -> str:
    """Draw the gate of identity, law and suppression on top, then the places in rows by action."""
    c = Canvas(480, 278)
    for i, words in enumerate(("who? all ids", "keep? legal duty", "suppress, then delete")):
        c.rect(92 + 130 * i, 4, 120, 28)
        c.text(152 + 130 * i, 22, words, "small")
        if i:
            c.arrow(82 + 130 * i, 18, 92 + 130 * i, 18)
    c.text(4, 22, "request", "strong", "start")
    c.arrow(54, 18, 92, 18)
    c.path([(412, 32), (412, 41), (152, 41)], "c1")
    c.arrow(152, 40, 152, 50)
    for row, (places, (action, cls)) in enumerate(zip(GRID, ACTIONS, strict=True)):
        y = 50 + 57 * row
        c.text(4, y + 27, action, "small c2", "start")
        for i, (name, detail) in enumerate(places):
            c.box(92 + 130 * i, y, 120, 45, f"{name}\n{detail}", cls)
    return c.svg()
