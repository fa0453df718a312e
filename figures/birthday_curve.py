"""Chance of at least one collision among random ids of 53 and 64 bits, against the number of rows."""

import math

from figures.canvas import Plot


def chance(log_rows: float, bits: int) -> float:
    """Chance that some pair among ``10**log_rows`` uniform ids is equal."""
    return -math.expm1(-(10 ** (2 * log_rows)) / 2 ** (bits + 1))


def draw() -> str:
    """Draw the two S-shaped curves over a log axis of rows and mark the even odds and one percent."""
    plot = Plot(x=(6, 11), y=(0, 1.05), width=440, height=250, right=26)
    plot.axes("rows (log axis)", "chance of a collision", (), (0, 0.5, 1))
    for power, name in ((6, "1 M"), (7, "10 M"), (8, "100 M"), (9, "1 bn"), (10, "10 bn"), (11, "100 bn")):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    for bits, cls, (low, high) in ((53, "c2", (6.6, 8.6)), (64, "c1", (8.3, 10.3))):
        plot.curve(lambda v, b=bits: chance(v, b), cls, 34, (low, high))  # type: ignore[misc]
        even = math.log10(1.1774 * 2 ** (bits / 2))
        plot.mark(even, 0.5, f"dot {cls}")
    plot.label(7.95, 0.5, "53 bits", "c2", "end")
    plot.label(7.95, 0.41, "112 million", "small", "end")
    plot.label(9.78, 0.5, "64 bits", "c1")
    plot.label(9.78, 0.41, "5.1 billion", "small")
    one = math.log10(math.sqrt(0.0201) * 2**32)
    plot.mark(one, 0.01, "ring", 5)
    plot.label(one - 0.02, 0.06, "1%: 0.6 billion", "small", "end")
    return plot.svg()
