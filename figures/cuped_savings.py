"""Share of users and of interval width that CUPED leaves, by correlation with the pre-period metric."""

import math

from figures.canvas import Plot


def draw() -> str:
    """Draw the variance factor and its square root against the correlation, with three points to remember."""
    plot = Plot(width=440, height=260, x=(0, 1), y=(0, 1.1), right=20)
    plot.axes("correlation with the pre-period metric", "what is left", (0, 0.2, 0.4, 0.6, 0.8, 1), (0, 0.25, 0.5, 0.75, 1))
    plot.curve(lambda r: math.sqrt(max(0.0, 1 - r * r)), "c2", 80)
    plot.curve(lambda r: 1 - r * r, "c1", 40)
    for r in (0.3, 0.6, 0.8):
        left = 1 - r * r
        plot.mark(r, left)
        plot.label(r - 0.02, left - 0.09, f"{left:.2f}", "c1 small", "end")
        plot.mark(r, math.sqrt(left), "dot c2", 3)
        plot.label(r + 0.015, math.sqrt(left) + 0.03, f"{math.sqrt(left):.2f}", "c2 small")
    plot.label(0.03, 0.42, "users needed, 1 - ρ²", "c1")
    plot.label(0.62, 1.02, "interval width", "c2")
    return plot.svg()
