"""A query and two documents: the longer one wins by dot product, the aligned one by cosine."""

from figures.canvas import Plot


def draw() -> str:
    """Draw the three arrows, the projection of the long document on the query line and both scores."""
    plot = Plot(x=(0, 11), y=(0, 6), width=440, height=263)
    plot.axes("first coordinate", "second coordinate", (0, 2, 5, 10), (0, 2, 5))
    origin = plot.at(0, 0)
    plot.line(*origin, *plot.at(5.6, 5.6), "grid")
    plot.line(*plot.at(10, 0), *plot.at(5, 5), "c3")
    plot.arrow(*origin, *plot.at(10, 0), "c2")
    plot.arrow(*origin, *plot.at(2, 2), "c4")
    plot.arrow(*origin, *plot.at(1, 1), "c1")
    plot.mark(5, 5, "dot c3")
    plot.label(0.15, 2.0, "q (1, 1)", "c1")
    plot.label(2.3, 1.9, "A (2, 2): dot 4, cosine 1", "c4")
    plot.label(2.4, 0.3, "B (10, 0): dot 10, cosine 0.71", "c2")
    plot.label(5.4, 5.1, "shadow of B: length 7.07", "c3")
    return plot.svg()
