"""Nine grid trials and nine random trials, with the distinct values that each tries per setting."""

import random

from figures.canvas import Canvas


def draw() -> str:
    """Draw both designs with ticks for the values tried on the important, horizontal axis."""
    canvas = Canvas(480, 250)
    rng = random.Random(341)
    grid = [(x, y) for x in (1 / 6, 1 / 2, 5 / 6) for y in (1 / 6, 1 / 2, 5 / 6)]
    drawn = [(rng.random(), rng.random()) for _ in range(9)]
    for left, title, points, cls, note in (
        (50, "grid", grid, "c1", "3 values tried"),
        (280, "random", drawn, "c2", "9 values tried"),
    ):
        canvas.text(left + 80, 20, title, f"strong {cls}")
        canvas.rect(left, 30, 160, 150, "cell off")
        for x, y in points:
            canvas.circle(left + 160 * x, 30 + 150 * y, 4.5, f"dot {cls}")
        for x in sorted({x for x, _ in points}):
            canvas.line(left + 160 * x, 184, left + 160 * x, 196)
        canvas.text(left + 80, 214, note, "small")
        canvas.text(left + 80, 234, "setting that matters")
        label = f"translate({left - 10} 105) rotate(-90)"
        canvas.add("text", "small", "setting that does not", transform=label, text_anchor="middle")
    return canvas.svg()
