"""Standard error of IPS, SNIPS and doubly robust estimates against how often the old policy showed the new list."""

from math import log10, sqrt

from figures.canvas import Plot

ROWS, NOISE, SPREAD, VALUE = 1000, 4.0, 9.0, 5.0


def draw() -> str:
    """Draw the three closed forms for reward 2 or 8 minutes by user type, noise variance 4 and 1,000 logs."""
    plot = Plot(x=(-1.7, 0), y=(0, 1.4), width=460, height=250)
    plot.axes("chance that the old policy shows the new list", "standard error, minutes", (), (0, 0.5, 1))
    for share in (0.02, 0.05, 0.1, 0.2, 0.5, 1):
        px, py = plot.at(log10(share), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{share:.0%}", "small")
    plot.curve(lambda x: sqrt(((NOISE + SPREAD + VALUE**2) / 10**x - VALUE**2) / ROWS), "c2", 30)
    plot.curve(lambda x: sqrt((NOISE + SPREAD) / 10**x / ROWS), "c3", 30)
    plot.curve(lambda x: sqrt((NOISE / 10**x + SPREAD) / ROWS), "c1", 30)
    plot.label(-1.35, 1.0, "IPS", "c2")
    plot.label(-1.28, 0.56, "SNIPS", "c3")
    plot.label(-1.62, 0.1, "doubly robust, good model", "c1")
    return plot.svg()
