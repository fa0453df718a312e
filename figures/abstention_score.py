"""Expected score of answering against the chance of being right, under two ways of grading."""

from figures.canvas import Plot


def draw() -> str:
    """Draw the score p without a penalty, 4p - 3 with a penalty of three, and the zero of abstaining."""
    plot = Plot(x=(0, 1), y=(-3, 1), height=250)
    plot.axes("chance that the answer is right", "expected score", (0, 0.25, 0.5, 0.75, 1), (-3, -2, -1, 0, 1))
    plot.line(*plot.at(0, 0), *plot.at(1, 0), "grid")
    plot.curve(lambda p: p, "c1", 1)
    plot.curve(lambda p: p - 3 * (1 - p), "c2", 1)
    plot.mark(0.75, 0, "ring", 6)
    plot.label(0.04, 0.62, "wrong costs 0: always answer", "c1")
    plot.label(0.27, -2.45, "wrong costs 3", "c2")
    plot.label(0.04, -0.28, "abstain: 0", "small muted")
    plot.label(0.79, -0.42, "answer above", "small")
    plot.label(0.79, -0.68, "75 percent", "small")
    return plot.svg()
