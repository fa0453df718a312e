"""Traffic needed for the same power against the share of users for whom two models differ, with and without triggering."""

from math import log10

from figures.canvas import Plot

SHARES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)


def draw() -> str:
    """Draw three falling lines on log scales: all users, all users if the rest adds nothing, and triggered users only."""
    plot = Plot(width=460, height=270, x=(-2, 0), y=(0, 4), left=66, right=24)
    plot.axes("share of users with different answers", "users per arm, relative")
    for share in (0.01, 0.1, 1):
        px, py = plot.at(log10(share), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{share:.0%}", "small")
    for power in range(5):
        px, py = plot.at(-2, power)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"{10**power:,}", "small", "end")
    plot.series([(log10(f), -2 * log10(f)) for f in SHARES], "c2")
    plot.series([(log10(f), log10((2 - f) / f)) for f in SHARES], "c3")
    plot.series([(log10(f), -log10(f)) for f in SHARES], "c1")
    plot.label(-1.42, 3.05, "all users: 1/f²", "c2")
    plot.label(-1.95, 2.42, "all, rest zero", "c3")
    plot.label(-1.95, 1.3, "triggered: 1/f", "c1")
    for level in (1, 2):
        plot.mark(-1, level, "dot c1" if level == 1 else "dot c2")
    return plot.svg()
