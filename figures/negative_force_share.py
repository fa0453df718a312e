"""Share of all repulsion that one negative takes, by its similarity to the anchor, at three temperatures."""

from math import exp

from figures.canvas import Plot

OTHERS = 254


def share(similarity: float, tau: float) -> float:
    """Return the softmax share of one negative when all the others have similarity 0."""
    return exp(similarity / tau) / (exp(similarity / tau) + OTHERS)


def draw() -> str:
    """Draw the softmax share of one negative among 254 others at similarity 0."""
    plot = Plot(width=440, height=240, x=(0, 1), y=(0, 1.08))
    plot.axes("similarity of one negative to the anchor", "share of the repulsion", (0, 0.25, 0.5, 0.75, 1), (0, 0.5, 1))
    for tau, cls in ((0.07, "c1"), (0.2, "c2"), (0.5, "c3")):
        plot.series([(i / 32, share(i / 32, tau)) for i in range(33)], cls)
    plot.mark(0.75, share(0.75, 0.07), "dot c1")
    plot.mark(0.75, share(0.75, 0.5), "dot c3")
    plot.label(0.55, 0.78, "temperature 0.07", "c1")
    plot.label(0.9, 0.33, "0.2", "c2", "end")
    plot.label(0.78, 0.06, "0.5", "c3")
    return plot.svg()
