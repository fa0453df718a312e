"""The 45 minutes of a design interview, divided among eight steps."""

from figures.canvas import Canvas

STEPS = (
    ("clarify", 5),
    ("objective", 5),
    ("data", 6),
    ("baseline, model", 8),
    ("offline evaluation", 4),
    ("serving", 7),
    ("monitoring", 5),
    ("trade-offs", 5),
)
UNIT = 6


def draw() -> str:
    """Draw one bar per step, each starting where the one before it ends."""
    canvas = Canvas(450, 256)
    left, start = 140, 0
    for tick in range(0, 46, 5):
        x = left + tick * UNIT
        canvas.line(x, 24, x, 224, "grid")
        canvas.text(x, 18, str(tick), "small muted")
    for row, (name, minutes) in enumerate(STEPS):
        y = 28 + 24 * row
        canvas.text(left - 8, y + 14, name, "", "end")
        canvas.rect(left + start * UNIT, y, minutes * UNIT, 19, "cell on")
        canvas.text(left + (start + minutes / 2) * UNIT, y + 14, str(minutes), "small")
        start += minutes
    half = left + 22.5 * UNIT
    canvas.line(half, 24, half, 228, "c2")
    canvas.text(half, 245, "halfway: you are drawing a model", "small c2")
    return canvas.svg()
