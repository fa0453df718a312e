"""Share of right answers against cost for random mixing, a router, perfect foresight and a cascade."""

from figures.canvas import Plot


def draw() -> str:
    """Draw the three closed-form curves for a share r sent to the small model, and the cascade as a point."""
    plot = Plot(x=(1, 10), y=(0.68, 0.92), height=270)
    plot.axes("cost per request, small model = 1", "share of right answers", (1, 4.6, 7.15, 10), (0.7, 0.8, 0.9))
    share = [i / 40 for i in range(41)]
    plot.series([(10 - 9 * r, 0.9 - 0.2 * r) for r in (0, 1)], "c2")
    plot.series([(10 - 9 * r, 0.9 - 0.2 * r * r) for r in share], "c1")
    plot.series([(10 - 9 * r, 0.9 - max(0.0, r - 0.8)) for r in (0, 0.8, 1)], "c3")
    plot.mark(4.6, 0.86, "dot c4", 5)
    plot.label(4.7, 0.87, "cascade", "small c4")
    plot.mark(7.15, 0.88, "ring", 5)
    plot.label(6.9, 0.884, "2 points lost", "small", "end")
    plot.label(3.1, 0.905, "perfect foresight", "small c3")
    plot.label(2.9, 0.795, "router", "small c1", "end")
    plot.label(5.4, 0.775, "random mixing", "small c2")
    plot.label(1.25, 0.69, "all small", "small muted")
    plot.label(9.9, 0.908, "all large", "small muted", "end")
    return plot.svg()
