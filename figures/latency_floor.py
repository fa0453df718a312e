"""Lower bounds in milliseconds for one request to a dense 175B model on eight H100s, on a log scale against 1 ms."""

import math

from figures.canvas import Plot

WEIGHTS, BANDWIDTH, OPS = 175e9, 8 * 3.35e12, 8 * 1979e12
BARS = (
    ("100 km of fiber, both ways", 1.0, "c3"),
    ("192 all-reduces at 5 µs", 192 * 0.005, "c2"),
    ("read 175 GB once", WEIGHTS / BANDWIDTH * 1e3, "c1"),
    ("1,000 km of fiber, both ways", 10.0, "c3"),
    ("read a 1,000-token prompt", 2 * WEIGHTS * 1000 / OPS * 1e3, "c1"),
    ("200 tokens, one pass each", 200 * WEIGHTS / BANDWIDTH * 1e3, "c1"),
)


def draw() -> str:
    """Draw one horizontal bar per bound and the demanded millisecond as a vertical line."""
    plot = Plot(x=(-1, 3.85), y=(0, 6), width=480, height=250, left=188, right=12, top=26)
    plot.axes("milliseconds at the least (log scale)", "")
    for power in range(-1, 4):
        x, y = plot.at(power, 0)
        plot.line(x, y, x, y + 4)
        plot.text(x, y + 17, f"{10.0**power:,.10g}", "small")
    for i, (label, value, cls) in enumerate(BARS):
        x0, y = plot.at(-1, 5.5 - i)
        x1, _ = plot.at(math.log10(value), 0)
        plot.rect(x0, y - 9, x1 - x0, 18, f"area {cls}")
        plot.text(x0 - 8, y + 4, label, "small", "end")
        plot.text(x1 + 5, y + 4, f"{value:,.1f}" if value < 10 else f"{value:,.0f}", "small", "start")
    x, y = plot.at(0, 0)
    plot.line(x, y, x, 22, "c4")
    plot.text(x, 15, "demanded: 1 ms", "small c4")
    return plot.svg()
