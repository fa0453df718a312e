"""How survivorship, coverage and non-response turn 53 percent happy customers into 93 percent."""

from figures.canvas import Canvas

STEPS = (
    ("all sign-ups", 10_000, 5_300, "canceled accounts drop out", "survivorship"),
    ("active accounts", 6_000, 4_500, "notifications off: never asked", "selection"),
    ("can be asked", 3_000, 2_550, "happy reply 20%, unhappy 8%", "non-response"),
    ("replies", 546, 510, "", ""),
)


def draw() -> str:
    """Draw the four stages with the share of happy customers, and the loss between them."""
    canvas = Canvas(440, 300)
    canvas.text(75, 16, "who is left", "small muted")
    canvas.text(200, 16, "happy", "small muted")
    for i, (name, people, happy, loss, bias) in enumerate(STEPS):
        y = 26 + 72 * i
        canvas.box(10, y, 130, 40, f"{people:,}\n{name}")
        canvas.rect(160, y + 8, 80, 24, "cell off")
        canvas.rect(160, y + 8, 80 * happy / people, 24, "area c1")
        canvas.text(200, y + 25, f"{happy / people:.0%}", "strong")
        if loss:
            canvas.arrow(75, y + 42, 75, y + 70)
            canvas.text(92, y + 61, f"{bias}:", "c2 small", "start")
            canvas.text(176, y + 61, loss, "small", "start")
    return canvas.svg()
