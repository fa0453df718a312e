"""How much three methods slow each rotary plane for a 16 times longer context (base 500,000, width 128, trained at 8,192)."""

import math

from figures.canvas import Plot

BASE, PAIRS, LENGTH, FACTOR = 500_000, 64, 8_192, 16


def yarn(i: int) -> float:
    """Speed of plane i after YaRN's interpolation by parts, relative to before."""
    turns = LENGTH * math.exp(-i / PAIRS * math.log(BASE)) / (2 * math.pi)
    keep = min(1.0, max(0.0, (turns - 1) / 31))
    return keep + (1 - keep) / FACTOR


def draw() -> str:
    """Draw relative speed against plane index on a logarithmic scale."""
    plot = Plot(x=(0, 63), y=(-4.3, 0.4), height=230)
    plot.axes("plane, fast to slow", "speed after / before", (0, 16, 32, 48, 63))
    for power in (0, -1, -2, -3, -4):
        px, py = plot.at(0, power)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"1/{2**-power}" if power else "1", "small", "end")
    plot.series([(0, -4), (63, -4)], "c2")
    plot.series([(i, -4 * i / 63) for i in (0, 63)], "c3")
    plot.series([(i, math.log2(yarn(i))) for i in range(PAIRS)], "c1")
    first = next(i for i in range(PAIRS) if LENGTH * math.exp(-i / PAIRS * math.log(BASE)) < 2 * math.pi)
    (px, top), (_, low) = plot.at(first - 0.5, 0.4), plot.at(0, -4.3)
    plot.line(px, top, px, low, "grid")
    plot.label(first + 0.5, 0.1, "less than one turn in 8,192", "small")
    plot.label(3, -3.8, "interpolate all", "c2")
    plot.label(41, -2.2, "raise the base", "c3")
    plot.label(21.5, -0.35, "by parts", "c1")
    return plot.svg()
