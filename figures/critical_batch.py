"""Steps and examples needed to reach a target loss, relative to their minima, against batch size over critical batch size."""

from figures.canvas import Plot


def draw() -> str:
    """Draw 1 + 1/r and 1 + r for r from 1/8 to 8 on a log axis, and their crossing at 2."""
    plot = Plot(x=(-3, 3), y=(0, 9.5), height=250)
    plot.axes("batch / critical batch (log scale)", "times the minimum", (), (1, 2, 5, 9))
    for power, name in zip(range(-3, 4), ("1/8", "1/4", "1/2", "1", "2", "4", "8"), strict=True):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    plot.curve(lambda p: 1 + 2**-p, "c1")
    plot.curve(lambda p: 1 + 2**p, "c2")
    plot.mark(0, 2, "ring", 6)
    plot.label(-2.2, 6.6, "steps: 1 + 1/r", "c1")
    plot.label(2.25, 6.6, "examples: 1 + r", "c2", "end")
    plot.label(0, 3.2, "critical: both doubled", "small", "middle")
    return plot.svg()
