"""Overlap of two equal square boxes that lie 1, 2 or 4 pixels apart in both directions, against their side."""

import math

from figures.canvas import Plot


def overlap(side: float, shift: float) -> float:
    """Intersection over union of two squares shifted by ``shift`` pixels right and down."""
    inside = max(0.0, side - shift) ** 2
    return inside / (2 * side * side - inside)


def draw() -> str:
    """Draw one curve per shift over a log axis of box sides and mark sides of 16 and 100 pixels."""
    plot = Plot(x=(3, 7.4), y=(0, 1), width=440, height=250)
    plot.axes("side of the box in pixels (log axis)", "overlap (IoU)", (), (0, 0.5, 0.75, 1))
    for side in (8, 16, 32, 64, 128):
        px, py = plot.at(math.log2(side), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{side}", "small")
    for level in (0.5, 0.75):
        plot.line(*plot.at(3, level), *plot.at(7.4, level), "grid")
    for shift, cls in ((1, "c1"), (2, "c2"), (4, "c3")):
        plot.curve(lambda v, s=shift: overlap(2**v, s), cls, 22)  # type: ignore[misc]
    for edge, height in ((16, 0.66), (100, 0.64)):
        value = overlap(edge, 2)
        plot.mark(math.log2(edge), value, "dot c2")
        plot.label(math.log2(edge) - 0.1, height, f"{value:.2f}", "small c2", "end" if edge == 16 else "start")
    plot.line(*plot.at(math.log2(100), 0.9), *plot.at(math.log2(100), 0.7), "grid")
    plot.label(3.3, 0.81, "1 px", "c1")
    plot.label(3.42, 0.36, "2 px", "c2")
    plot.label(4.2, 0.34, "4 px shift", "c3")
    return plot.svg()
