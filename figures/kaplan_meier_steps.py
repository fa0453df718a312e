"""Six customers with two kinds of ending, and the Kaplan-Meier curve that uses all of them."""

from fractions import Fraction

from figures.canvas import Plot

CUSTOMERS = ((1, True), (3, False), (4, True), (5, False), (6, True), (8, False))  # month, churned?


def draw() -> str:
    """Draw each customer's line on the left and the survival curve on the right."""
    plot = Plot(width=470, height=240, x=(0, 8), y=(0, 1), left=262)
    plot.axes("months since joining", "", (0, 2, 4, 6, 8))
    for tick in (0, 0.5, 1):
        px, py = plot.at(0, tick)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"{tick:g}", "small", "end")
    stay, curve = Fraction(1), [(0.0, 1.0)]
    for i, (month, churned) in enumerate(CUSTOMERS):
        y = 28 + 27 * i
        x = 16 + 24 * month
        plot.line(16, y, x, y, "c1")
        plot.circle(x, y, 5, "dot c2" if churned else "ring")
        if churned:
            curve.append((month, float(stay)))
            stay *= 1 - Fraction(1, len(CUSTOMERS) - i)
            curve.append((month, float(stay)))
            plot.label(month + 0.2, float(stay) + 0.04, f"{stay}", "small")
    plot.series([*curve, (8.0, float(stay))], "c1")
    plot.circle(20, 204, 5, "dot c2")
    plot.text(30, 208, "churned", "small", "start")
    plot.circle(96, 204, 5, "ring")
    plot.text(106, 208, "censored", "small", "start")
    plot.text(345, 14, "share still there", "small")
    return plot.svg()
