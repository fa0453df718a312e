"""What unlabeled data say about accuracy under five assumptions in a small example, as points and intervals."""

from figures.canvas import Canvas

SOURCE, TARGET = (0.30, 0.90), 0.42  # p(x=1 | y=0), p(x=1 | y=1); q(x=1)


def rows() -> list[tuple[str, float, float]]:
    """Return each assumption with the lowest and the highest accuracy that it leaves possible."""
    low, high = SOURCE
    right_one = 0.5 * high / (0.5 * high + 0.5 * low)
    right_zero = 0.5 * (1 - low) / (0.5 * (1 - low) + 0.5 * (1 - high))
    covariate = TARGET * right_one + (1 - TARGET) * right_zero
    positives = (TARGET - low) / (high - low)
    label = positives * high + (1 - positives) * (1 - low)
    return [
        ("label shift", label, label),
        ("covariate shift", covariate, covariate),
        ("10% new inputs", 0.9 * covariate, 0.9 * covariate + 0.1),
        ("rule moved by 0.1", covariate - 0.1, covariate + 0.1),
        ("nothing", 0.0, 1.0),
    ]


def place(accuracy: float) -> float:
    """Convert an accuracy to a horizontal position."""
    return 136 + accuracy * 320


def draw() -> str:
    """Draw one line per assumption: a dot where accuracy is identified, an interval where it is bounded."""
    c = Canvas(480, 210)
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        c.line(place(tick), 20, place(tick), 176, "grid")
        c.text(place(tick), 192, f"{tick:g}", "small")
    c.text(296, 208, "accuracy on the target", "small")
    c.text(4, 14, "assume", "small muted", "start")
    for i, (name, low, high) in enumerate(rows()):
        y = 36 + 31 * i
        c.text(4, y + 4, name, "", "start")
        if high - low > 0.001:
            c.line(place(low), y, place(high), y, "c2")
            c.line(place(low), y - 5, place(low), y + 5)
            c.line(place(high), y - 5, place(high), y + 5)
            c.text((place(low) + place(high)) / 2, y - 6, f"{low:.2f} to {high:.2f}", "small c2")
        else:
            c.circle(place(low), y, 5)
            c.text(place(low), y - 8, f"{low:.2f}", "small c1")
    return c.svg()
