"""Total latency of a vision pipeline after each compression step, under stated assumptions."""

from figures.canvas import Canvas

FIXED, WORK = 0.15 * 72, 0.85 * 72
STEPS = (
    ("start", 1.0, 12),
    ("smaller input", (192 / 224) ** 2, 12),
    ("fewer channels", 0.75**2, 12),
    ("int8", 0.5, 12),
    ("lean pre, post", 1.0, 5),
)


def draw() -> str:
    """Draw one horizontal bar per step and the line of the 30 ms limit."""
    canvas = Canvas(470, 214)
    left, scale, factor = 112, 3.6, 1.0
    for i, (name, change, around) in enumerate(STEPS):
        factor *= change
        y, total = 30 + 30 * i, FIXED + WORK * factor + around
        canvas.text(left - 8, y + 15, name, "", "end")
        canvas.rect(left, y, FIXED * scale, 22, "cell on")
        canvas.rect(left + FIXED * scale, y, (total - FIXED) * scale, 22, "cell off")
        canvas.text(left + max(total, 30) * scale + 8, y + 15, f"{total:.1f}", "strong", "start")
    canvas.line(left + 30 * scale, 22, left + 30 * scale, 184, "c2")
    canvas.text(left + 30 * scale, 16, "limit 30 ms", "c2")
    canvas.text(left, 202, "filled: 10.8 ms of model overhead, assumed fixed", "small muted", "start")
    return canvas.svg()
