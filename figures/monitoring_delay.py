"""Which signal about a live model arrives when, on a logarithmic time axis (schematic)."""

from math import log10

from figures.canvas import Canvas

MINUTES = {"1 min": 1, "1 hour": 60, "1 day": 1440, "1 week": 10080, "60 days": 86400}
LAYERS = [
    ("service", "p99, errors, traffic", 1, "c1"),
    ("data quality", "nulls, ranges, freshness", 10, "c2"),
    ("drift", "inputs and scores", 240, "c3"),
    ("proxies", "clicks, overrides", 1440, "c4"),
    ("labels", "calibration, AUC", 86400, "c1"),
]


def across(minutes: float) -> float:
    """Place a delay on the time axis."""
    return 150 + 250 * log10(minutes) / log10(86400)


def draw() -> str:
    """Draw one row per monitoring layer, starting at its delay."""
    c = Canvas(480, 250)
    for name, minutes in MINUTES.items():
        c.line(across(minutes), 12, across(minutes), 205, "grid")
        c.text(across(minutes), 222, name, "small")
    c.text(290, 242, "delay after the request (log scale, schematic)")
    for i, (name, what, start, cls) in enumerate(LAYERS):
        y = 14 + 38 * i
        c.text(6, y + 13, name, "strong", "start")
        c.text(6, y + 28, what, "small", "start")
        c.rect(across(start), y + 2, 472 - across(start), 26, f"area {cls}")
        c.path([(across(start), y + 2), (across(start), y + 28)], cls)
    return c.svg()
