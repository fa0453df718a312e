"""Observed click rate per slot, and the same divided by the chance that the slot is examined: the order changes."""

from figures.canvas import Plot

LOOK = (1.0, 0.6, 0.4, 0.3, 0.2)
GOOD = (0.20, 0.30, 0.10, 0.25, 0.15)


def draw() -> str:
    """Draw two bars per slot: observed clicks and clicks divided by examination."""
    plot = Plot(x=(0.5, 5.5), y=(0, 0.35), width=440, height=260, bottom=60)
    plot.axes("slot in the old order, and share of people who examine it", "click rate", (), (0, 0.1, 0.2, 0.3))
    base = plot.at(0, 0)[1]
    for k, (look, good) in enumerate(zip(LOOK, GOOD, strict=True), 1):
        for shift, value, cls in ((-30, look * good, "c2"), (2, good, "c1")):
            x, y = plot.at(k, value)
            plot.rect(x + shift, y, 28, base - y, f"area {cls}")
            plot.line(x + shift, y, x + shift + 28, y, cls)
            plot.text(x + shift + 14, y - 5, f"{value:g}", "small")
        x = plot.at(k, 0)[0]
        plot.text(x, base + 16, f"{k}", "strong")
        plot.text(x, base + 31, f"{look:.0%}", "small muted")
    plot.label(3.3, 0.325, "observed", "c2")
    plot.label(4.3, 0.325, "÷ examined", "c1")
    return plot.svg()
