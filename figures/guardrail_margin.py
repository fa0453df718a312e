"""Four guardrail intervals against a harm margin of one percent, with the verdict for each."""

from figures.canvas import Canvas

ROWS = (
    (0.1, 0.6, "c1", "harm excluded", "pass"),
    (-0.55, 0.35, "c1", "worse, but within the margin", "pass, at a price"),
    (0.0, 1.5, "c3", "not significant, harm possible", "need more data"),
    (-1.5, 0.35, "c2", "harm beyond the margin", "stop"),
)


def draw() -> str:
    """Draw the four intervals as bars beside a line at zero and a line at minus one percent."""
    c = Canvas(470, 222)

    def across(effect: float) -> float:
        return 20 + (effect + 2) * 60

    c.line(across(-1), 30, across(-1), 190, "c2")
    c.line(across(0), 30, across(0), 190, "grid")
    c.text(across(-1), 20, "margin", "c2")
    c.text(across(0), 20, "no change", "small")
    for i, (middle, half, cls, why, verdict) in enumerate(ROWS):
        y = 50 + 38 * i
        c.line(across(middle - half), y, across(middle + half), y, cls)
        for end in (middle - half, middle + half):
            c.line(across(end), y - 5, across(end), y + 5, "axis")
        c.circle(across(middle), y, 4, f"dot {cls}")
        c.text(252, y - 1, verdict, "strong", "start")
        c.text(252, y + 14, why, "small", "start")
    c.line(across(-2), 190, across(1.6), 190)
    for tick in (-2, -1, 0, 1):
        c.text(across(tick), 204, f"{tick}%", "small")
    c.text(across(-0.4), 219, "effect on the guardrail", "small")
    return c.svg()
