"""Two candidate splits of ten customers, five of whom left, with the Gini impurity of every group."""

from figures.canvas import Canvas


def gini(left: int, stayed: int) -> float:
    """Return the chance that two customers drawn from the group, with replacement, differ."""
    share = left / (left + stayed)
    return 2 * share * (1 - share)


def draw() -> str:
    """Draw the split on tenure and the split on age side by side, with the weighted impurity below."""
    canvas = Canvas(480, 190)
    splits = (("joined < 3 months ago?", (4, 0), (1, 5)), ("age < 40?", (3, 2), (2, 3)))
    for i, (question, yes, no) in enumerate(splits):
        x = 2 + 242 * i
        canvas.box(x + 22, 4, 190, 44, f"{question}\n5 left, 5 stayed: Gini {gini(5, 5):.2f}")
        after = 0.0
        for j, (answer, group) in enumerate((("yes", yes), ("no", no))):
            middle = x + 56 + 122 * j
            canvas.arrow(x + 96 + 42 * j, 48, middle, 96)
            canvas.text(middle + (-4 if j == 0 else 4), 76, answer, "small muted", "end" if j == 0 else "start")
            canvas.box(middle - 56, 98, 112, 44, f"{group[0]} left, {group[1]} stayed\nGini {gini(*group):.2f}")
            after += sum(group) / 10 * gini(*group)
        canvas.text(x + 117, 168, f"weighted {after:.2f}, gain {gini(5, 5) - after:.2f}", "strong c1" if i == 0 else "")
    return canvas.svg()
