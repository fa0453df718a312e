"""Weight of a term by its count: BM25 for three document lengths, against a raw count."""

from figures.canvas import Plot

K1, B = 1.2, 0.75


def weight(count: float, length: float) -> float:
    """BM25 term weight without idf, with length relative to the average document."""
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length))


def draw() -> str:
    """Draw the saturating BM25 curves, their ceiling and the straight line of a raw term count."""
    plot = Plot(width=440, height=250, x=(0, 10), y=(0, 3))
    plot.axes("times the word occurs in the document", "weight, before idf", (2, 4, 6, 8, 10), (0, 1, 2, 3))
    plot.line(*plot.at(0, K1 + 1), *plot.at(10, K1 + 1), "grid")
    plot.label(9.9, K1 + 1.08, "ceiling k1 + 1 = 2.2", "small", "end")
    plot.series([(0, 0), (3, 3)], "c3")
    plot.label(3.15, 2.82, "raw count", "c3")
    for length, cls, text in ((0.5, "c1", "half"), (1, "c2", "average length"), (4, "c4", "4 × average")):
        plot.curve(lambda x, n=length: weight(x, n), cls, 40)  # type: ignore[misc]
        if length == 4:
            plot.label(7, weight(7, length) - 0.28, text, cls)
    plot.label(6.2, 1.6, "average length", "c2")
    plot.label(0.35, 1.75, "half", "c1")
    return plot.svg()
