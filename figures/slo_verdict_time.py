"""Time until each signal of a ranking service can give a verdict, on a logarithmic axis."""

import math

from figures.canvas import Plot

DAYS = (2.4865 / 0.02) ** 2 * 0.95 / 0.05 / 100_000
SIGNALS = (
    ("all requests fail", 14.4 * 0.001 * 60, "page", "c1"),
    ("all on fallback", 14.4 * 0.01 * 60, "page", "c1"),
    ("2% fail", 14.4 * 0.001 / 0.02 * 60, "page", "c1"),
    ("2% on fallback", 0.01 / 0.02 * 72 * 60, "ticket", "c2"),
    ("outcome rate down 2%", DAYS * 1440, "review", "c3"),
)


def draw() -> str:
    """Draw one bar per signal from the fault to its verdict, with who acts at its end."""
    plot = Plot(width=470, x=(math.log10(0.5), math.log10(20_000)), y=(0, 5), height=252, left=140)
    plot.line(*plot.at(plot.x[0], 0), *plot.at(plot.x[1], 0))
    for tick, label in ((1, "1 min"), (10, "10 min"), (60, "1 h"), (1440, "1 day"), (10_080, "1 week")):
        px, py = plot.at(math.log10(tick), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, label, "small")
    plot.text(298, 246, "time from fault to verdict (log scale)")
    for i, (name, minutes, actor, cls) in enumerate(SIGNALS):
        x, y = plot.at(math.log10(minutes), 4.5 - i)
        plot.line(plot.left, y, x, y, cls)
        plot.circle(x, y, 5, f"dot {cls}")
        plot.text(plot.left - 8, y + 4, name, "small", "end")
        shown = f"{minutes:.1f} min" if minutes < 10 else f"{minutes:.0f} min" if minutes < 60 else f"{minutes / 60:.0f} h"
        shown = f"{minutes / 1440:.1f} days" if minutes > 2880 else shown
        plot.text(
            x + (0 if minutes > 1440 else 10),
            y + (-9 if minutes > 1440 else 4),
            f"{shown}: {actor}",
            "strong small",
            "middle" if minutes > 1440 else "start",
        )
    return plot.svg()
