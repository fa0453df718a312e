"""The token budget of one call: fixed parts, the newest messages that fit, and the reserve for the answer."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw a window of 8,000 tokens to scale, with the messages that do not fit on its left."""
    canvas = Canvas(480, 150)
    unit = 460 / 13_700  # 5,700 tokens dropped and a window of 8,000
    start = 10 + 5_700 * unit
    canvas.rect(10, 60, 5_700 * unit, 36, "cell off")
    canvas.text(10 + 2_850 * unit, 76, "19 oldest messages", "small muted")
    canvas.text(10 + 2_850 * unit, 90, "5,700: dropped or summarized", "small muted")
    x = start
    for tokens, cls in ((500, "area c1"), (6_300, "area c2"), (200, "area c3"), (1_000, "area c4")):
        canvas.rect(x, 60, tokens * unit, 36, cls)
        x += tokens * unit
    canvas.rect(start, 60, 8_000 * unit, 36, "cell off")
    canvas.text(start + 3_650 * unit, 76, "21 newest messages", "small")
    canvas.text(start + 3_650 * unit, 90, "6,300", "small")
    canvas.text(start, 48, "system 500", "small c1", "start")
    canvas.line(start + 6_900 * unit, 96, start + 6_900 * unit, 106)
    canvas.text(start + 6_900 * unit, 118, "question 200", "small c3", "end")
    canvas.text(470, 48, "answer 1,000", "small c4", "end")
    canvas.text(start + 4_000 * unit, 22, "window: 8,000 tokens", "strong")
    canvas.line(start, 30, start + 8_000 * unit, 30)
    canvas.text(start + 4_000 * unit, 140, "fill from the newest backwards", "small muted")
    return canvas.svg()
