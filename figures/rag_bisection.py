"""A tree of three yes-no checks that leads from a wrong answer to one of five stages, with the share of each."""

from math import prod

from figures.canvas import Canvas

SLICES = ((0.1, (0.5, 0.3, 0.1, 0.1, 0.05)), (0.9, (0.01, 0.02, 0.03, 0.02, 0.01)))


def shares() -> list[float]:
    """Share of wrong answers that the tree blames on parsing, retrieval, ranking, generation and prompting."""
    first = [sum(w * prod(1 - f for f in fs[:i]) * fs[i] for w, fs in SLICES) for i in range(5)]
    return [f / sum(first) for f in first]


def draw() -> str:
    """Draw the first question on top, two trees below it and the five stages as leaves."""
    canvas = Canvas(480, 262)
    share = [f"{s:.0%}" for s in shares()]
    canvas.box(136, 4, 208, 42, "Whole evidence in prompt?\ncut the pipeline here")
    canvas.arrow(196, 46, 138, 81)
    canvas.text(150, 62, "no", "c2")
    canvas.arrow(284, 46, 352, 81)
    canvas.text(338, 62, "yes", "c1")
    canvas.box(58, 82, 158, 32, "Among candidates?")
    canvas.box(262, 82, 206, 32, "Right with evidence only?")
    canvas.arrow(98, 114, 98, 145)
    canvas.text(86, 132, "no", "c2")
    canvas.box(14, 146, 140, 32, "Whole in index?")
    for x, y, to, label, cls in (
        (182, 114, 236, "yes", "c1"),
        (318, 114, 330, "yes", "c1"),
        (420, 114, 428, "no", "c2"),
        (46, 178, 44, "no", "c2"),
        (124, 178, 140, "yes", "c1"),
    ):
        canvas.arrow(x, y, to, 211)
        canvas.text((x + to) / 2 + 18, (y + 211) / 2 + 1, label, cls)
    for x, name, value in (
        (44, "parsing", share[0]),
        (140, "retrieval", share[1]),
        (236, "ranking", share[2]),
        (332, "prompting", share[4]),
        (430, "generation", share[3]),
    ):
        canvas.box(x - 42, 212, 86, 44, f"{name}\n{value}")
    return canvas.svg()
