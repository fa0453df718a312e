"""A debugging sequence for a failing live model, from the cheapest evidence to the most expensive."""

from figures.canvas import Canvas

STEPS = [
    ("0 stop harm", "roll back or fall back; keep the logs", "minutes"),
    ("1 change", "when, for whom, what was released then?", "minutes"),
    ("2 version", "model, preprocessing, threshold per replica", "minutes"),
    ("3 runtime", "memory, compute, timeouts, share of defaults", "minutes"),
    ("4 skew", "replay logged vectors; recompute rows as of then", "hours"),
    ("5 pipeline", "nulls, scaling, encoding, freshness, leakage", "hours"),
    ("6 drift", "PSI and KS distance, fixed reference", "a day"),
    ("7 world", "mature labels, segments, random holdout", "weeks"),
]


def draw() -> str:
    """Draw one row per step: its name, the evidence, and how long the evidence takes."""
    c = Canvas(480, 286)
    c.text(123, 14, "evidence", "small muted", "start")
    c.text(476, 14, "takes", "small muted", "end")
    for i, (name, evidence, time) in enumerate(STEPS):
        y = 22 + 33 * i
        c.rect(4, y, 106, 25, "cell on" if i == 0 else "box")
        c.text(12, y + 17, name, "strong", "start")
        c.text(123, y + 17, evidence, "small", "start")
        c.text(476, y + 17, time, "small c2", "end")
        if i:
            c.arrow(57, y - 8, 57, y)
    return c.svg()
