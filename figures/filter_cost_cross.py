"""Distances computed by an exact scan of the matches and by over-fetching, against the share that passes the filter."""

from figures.canvas import Plot

N, K, PER_CANDIDATE = 1e6, 10, 10


def draw() -> str:
    """Draw the two cost lines on log scales with their crossing and the zone of filter-aware graphs."""
    plot = Plot(x=(-4, 0), y=(1, 6), height=270, left=66)
    plot.axes("share of rows that pass the filter", "distances computed")
    for exponent, label in ((-4, "0.01%"), (-3, "0.1%"), (-2, "1%"), (-1, "10%"), (0, "100%")):
        px, py = plot.at(exponent, 1)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, label, "small")
    for exponent, label in ((2, "100"), (3, "1,000"), (4, "10,000"), (5, "100,000"), (6, "1M")):
        px, py = plot.at(-4, exponent)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, label, "small", "end")
    x0, y0 = plot.at(-2.7, 6)
    x1, y1 = plot.at(-1.3, 1)
    plot.rect(x0, y0, x1 - x0, y1 - y0, "area c3")
    plot.series([(-4, 2), (0, 6)], "c1")
    plot.series([(-4, 6), (0, 2)], "c2")
    plot.mark(-2, 4, "ring", 6)
    plot.label(-2, 4.85, "1%: 10,000", "small", "middle")
    plot.label(-3.45, 2.05, "exact scan", "c1")
    plot.label(-0.08, 3.1, "over-fetch", "c2", "end")
    plot.label(-2, 1.6, "filter-aware graph", "c3", "middle")
    plot.label(-2, 1.25, "pays here", "c3", "middle")
    return plot.svg()
