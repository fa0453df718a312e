"""Ten levels of a category by positive rate: in code order, and sorted, where one cut makes the best two groups."""

from figures.canvas import Canvas

RATES = (30, 62, 18, 55, 24, 70, 38, 12, 66, 45)  # percent positive per level, equally many rows in each
NAMES = "ABCDEFGHIJ"


def explained(group: set[int]) -> float:
    """Share of the variance between levels that a split into the group and the rest removes."""
    mean = sum(RATES) / len(RATES)
    total = sum((rate - mean) ** 2 for rate in RATES)
    parts = [[RATES[i] for i in group], [rate for i, rate in enumerate(RATES) if i not in group]]
    return sum(len(part) * (sum(part) / len(part) - mean) ** 2 for part in parts) / total


def draw() -> str:
    """Draw the bars twice, with the best one-level split on the left and the best cut of the sorted bars on the right."""
    canvas = Canvas(470, 214)
    order = sorted(range(10), key=lambda i: RATES[i])
    single = max(range(10), key=lambda i: explained({i}))
    cut = max(range(1, 10), key=lambda k: explained(set(order[:k])))
    panels = (
        (10, list(range(10)), "one-hot: one level against the rest", explained({single})),
        (250, order, "sorted by rate: one cut", explained(set(order[:cut]))),
    )
    for left, levels, title, share in panels:
        canvas.text(left + 105, 16, title, "strong")
        for place, level in enumerate(levels):
            x = left + 21 * place
            picked = level == single if left == 10 else place >= cut
            canvas.rect(x, 166 - 1.7 * RATES[level], 16, 1.7 * RATES[level], "cell on" if picked else "cell off")
            canvas.text(x + 8, 181, NAMES[level], "small")
        canvas.line(left - 4, 166, left + 212, 166)
        canvas.text(left + 105, 204, f"best split explains {100 * share:.0f}%", "c1")
    border = 250 + 21 * cut - 2.5
    canvas.line(border, 36, border, 184, "c2")
    return canvas.svg()
