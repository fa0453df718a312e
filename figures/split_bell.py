"""Where one arm of a fair split of two million users should land, and where 50.6 percent lies."""

import math

from figures.canvas import Plot

USERS, SEEN = 2_000_000, 1_012_000


def draw() -> str:
    """Draw the distribution of one arm's size in thousands, the alarm line and the observed size."""
    sd = math.sqrt(USERS) / 2000
    plot = Plot(width=460, height=220, x=(996, 1014), y=(0, 0.7), left=34)
    plot.axes("users in arm A, thousands", "density", (996, 1000, 1004, 1008, 1012))
    grid = [996 + 0.15 * i for i in range(54)]
    curve = [(x, math.exp(-(((x - 1000) / sd) ** 2) / 2) / sd / math.sqrt(2 * math.pi)) for x in grid]
    plot.polygon([plot.at(996, 0), *(plot.at(x, y) for x, y in curve), plot.at(1004, 0)])
    plot.series(curve, "c1")
    alarm = 1000 + 3.29 * sd
    plot.line(*plot.at(alarm, 0), *plot.at(alarm, 0.4), "c3")
    plot.label(alarm + 0.15, 0.36, f"p = 0.001 at {alarm:.1f}", "c3 small")
    plot.label(1000.9, 0.52, f"fair split: 1,000 ± {sd:.2f}", "c1")
    plot.mark(SEEN / 1000, 0.02, "dot c2", 6)
    plot.label(SEEN / 1000, 0.16, "observed 1,012", "c2", "middle")
    plot.label(SEEN / 1000, 0.09, f"{(SEEN / 1000 - 1000) / sd:.0f} sd away", "c2 small", "middle")
    return plot.svg()
