"""What temperature, top-k and top-p do to the same five next-token probabilities."""

from figures.canvas import Canvas

GIVEN = (0.5, 0.25, 0.125, 0.0625, 0.0625)


def normalize(values: list[float]) -> list[float]:
    """Scale values so that they sum to one."""
    return [value / sum(values) for value in values]


def draw() -> str:
    """Draw five small bar charts: as given, colder, hotter, top-k of 2 and top-p of 0.9."""
    canvas = Canvas(480, 190)
    nucleus = [p if sum(GIVEN[:i]) < 0.9 else 0.0 for i, p in enumerate(GIVEN)]
    panels = (
        ("as given", "", list(GIVEN)),
        ("T = 0.5", "sharper", normalize([p**2 for p in GIVEN])),
        ("T = 2", "flatter", normalize([p**0.5 for p in GIVEN])),
        ("top-k = 2", "fixed count", normalize([p if i < 2 else 0.0 for i, p in enumerate(GIVEN)])),
        ("top-p = 0.9", "fixed mass", normalize(nucleus)),
    )
    for n, (title, note, bars) in enumerate(panels):
        left = 8 + 94 * n
        canvas.text(left + 43, 16, title, "strong")
        canvas.text(left + 43, 32, note, "small muted")
        canvas.line(left, 160, left + 86, 160)
        for i, share in enumerate(bars):
            x = left + 3 + 17 * i
            if share:
                canvas.rect(x, 160 - 145 * share, 13, 145 * share, "area c1")
            else:
                canvas.text(x + 6.5, 156, "×", "small")
        canvas.text(left + 9.5, 155 - 145 * bars[0], f"{bars[0]:.2f}", "small")
    canvas.text(240, 182, "five tokens, most likely first; × is removed", "small muted")
    return canvas.svg()
