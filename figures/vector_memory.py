"""Memory of three vector indexes against the number of vectors (768 numbers each), on log scales."""

import math

from figures.canvas import Plot

DIMENSION, LINKS, CODE = 768, 16, 64
BYTES = ((4 * DIMENSION + 8 * LINKS, "c2"), (DIMENSION + 8 * LINKS, "c3"), (CODE + 8, "c1"))


def draw() -> str:
    """Draw gigabytes against vectors for each index, with a server of 256 GB as a level line."""
    plot = Plot(width=470, height=270, x=(5.8, 10.95), y=(-1.4, 5), left=64)
    plot.axes("number of vectors", "memory (log scale)", (), ())
    for power, name in ((6, "1M"), (8, "100M"), (math.log10(5e9), "5B")):
        px, py = plot.at(power, -1.4)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
        plot.line(px, py, px, plot.at(0, 5)[1], "grid")
    for power, name in ((-1, "0.1 GB"), (1, "10 GB"), (3, "1 TB"), (5, "100 TB")):
        px, py = plot.at(5.8, power)
        plot.line(px - 4, py, px, py)
        plot.text(px - 6, py + 4, name, "small", "end")
    level = math.log10(256)
    plot.path([plot.at(5.8, level), plot.at(10.95, level)], "c4")
    plot.label(5.85, level + 0.15, "one server: 256 GB", "small c4")
    for size, cls in BYTES:
        ends = [(x, x + math.log10(size / 1e9)) for x in (6, math.log10(5e9))]
        plot.series(ends, cls)
        for power in (6, 8, math.log10(5e9)):
            plot.mark(power, power + math.log10(size / 1e9), f"dot {cls}", 3.5)
    plot.label(8.95, 3.75, "HNSW", "strong", "end")
    plot.label(9.78, 4.3, "float32: 16 TB", "small c2")
    plot.label(9.78, 3.5, "int8: 4.5 TB", "small c3")
    plot.label(9.78, 2.6, "360 GB", "small c1")
    plot.label(8.9, 1.15, "IVF-PQ, 64 bytes", "c1")
    plot.label(8.1, 2.85, "320", "small", "end")
    plot.label(8.07, 1.55, "90", "small")
    plot.label(8.07, 0.5, "7.2 GB", "small")
    return plot.svg()
