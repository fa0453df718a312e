"""Median test accuracy of pruned digit networks against weights kept: values that the block on the page printed."""

import math

from figures.canvas import Plot

LINES = (
    ("ticket", "c1", (96, 97, 94), 94),
    ("same mask, new start", "c2", (96, 94, 89), 88),
    ("shuffled mask", "c4", (96, 93, 66), 66),
)


def draw() -> str:
    """Draw three lines from the dense network to a quarter and a sixteenth of its weights."""
    plot = Plot(x=(0, 4.1), y=(60, 100), width=480, height=250, right=150)
    plot.axes("weights kept, in the run below", "test accuracy, %", (), (60, 70, 80, 90, 100))
    for kept, name in ((1, "all"), (4, "1/4"), (16, "1/16")):
        px, py = plot.at(math.log2(kept), 60)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    for name, cls, accuracy, height in LINES:
        plot.series([(0, accuracy[0]), (2, accuracy[1]), (4, accuracy[2])], cls)
        plot.mark(4, accuracy[2], f"dot {cls}")
        plot.label(4.2, height - 1, name, cls)
    plot.mark(0, 96, "ring", 5)
    plot.label(0.1, 90, "dense: 96", "small")
    return plot.svg()
