"""Expected loss with and without a retention offer, and the two churn probabilities where they cross."""

from figures.canvas import Plot

COST, VALUE = 50, 500


def draw() -> str:
    """Draw loss without an offer, and with one that saves everybody or 34 percent of the leavers."""
    plot = Plot(width=460, height=270, x=(0, 0.6), y=(0, 300))
    plot.axes("churn probability p", "expected loss", (0.1, 0.2, 0.3, 0.4, 0.5, 0.6), (0, 50, 100, 200, 300))
    plot.series([(0, 0), (0.6, 0.6 * VALUE)], "c1")
    for saved, cls in ((0.34, "c2"), (1.0, "c3")):
        plot.series([(0, COST), (0.6, COST + 0.6 * (1 - saved) * VALUE)], cls)
        p = COST / (saved * VALUE)
        plot.line(*plot.at(p, 0), *plot.at(p, p * VALUE), "grid")
        plot.mark(p, p * VALUE, "ring", 5)
        plot.label(p + 0.01, 8, f"p = {p:.2f}" if saved < 1 else f"p = {p:.1f}", "small")
    plot.label(0.44, 262, "no offer: 500 p", "c1", "end")
    plot.label(0.4, 128, "offer, 34% saved:", "c2")
    plot.label(0.4, 108, "50 + 330 p", "c2")
    plot.label(0.4, 59, "offer, all saved: 50", "c3")
    return plot.svg()
