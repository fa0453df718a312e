"""How many predictions use the wrong unit, by the place that notices it, at 20,000 trips a day."""

from figures.canvas import Canvas

STAGES = (
    ("1", "producer's build", "merge blocked", 0),
    ("2", "write", "batch held", 0),
    ("3", "read", "batch quarantined", 0),
    ("4", "score monitor", "after 1 day", 1),
    ("5", "complaints", "after 7 days", 7),
)
PER_DAY = 20_000


def draw() -> str:
    """Draw a ladder of five places with bars for the predictions made on wrong input by then."""
    c = Canvas(480, 204)
    c.text(8, 16, "noticed at", "small muted", "start")
    c.text(262, 16, "predictions on wrong input", "small muted", "start")
    for i, (number, name, what, days) in enumerate(STAGES):
        y = 26 + 34 * i
        c.text(8, y + 18, number, "strong", "start")
        c.text(24, y + 18, name, "", "start")
        c.text(140, y + 18, what, "small", "start")
        count = days * PER_DAY
        c.rect(262, y + 3, max(2.0, 150 * count / 140_000), 22, "area c2" if count else "area c1")
        c.text(268 + 150 * count / 140_000, y + 18, f"{count:,}", "strong", "start")
    c.line(262, 24, 262, 196)
    return c.svg()
