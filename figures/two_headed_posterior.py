"""The probability of holding the two-headed coin after each head in a row, starting from one in 500."""

from figures.canvas import Plot


def posterior(heads: int) -> float:
    """Return the posterior after a number of heads in a row: odds of 2 to that number over 499."""
    return 2.0**heads / (2.0**heads + 499)


def draw() -> str:
    """Draw the posterior against heads in a row, with 8, 9 and 14 heads marked."""
    plot = Plot(x=(0, 15), y=(0, 1), height=230)
    plot.axes("heads in a row", "P(two-headed)", (0, 4, 8, 9, 14), (0, 0.5, 0.95))
    for level in (0.5, 0.95):
        plot.line(*plot.at(0, level), *plot.at(15, level), "grid")
    plot.series([(h, posterior(h)) for h in range(16)], "c1")
    for h in range(16):
        if h not in (8, 9, 14):
            plot.mark(h, posterior(h), "dot c1", 2.5)
    for h, anchor, dx, dy in ((8, "end", -0.35, 0.0), (9, "end", -0.35, 0.04), (14, "start", -0.2, -0.12)):
        plot.mark(h, posterior(h), "ring", 5)
        plot.label(h + dx, posterior(h) + dy, f"{100 * posterior(h):.0f}%", "strong", anchor)
    return plot.svg()
