"""Memory per sequence against context length: attention cache, hybrid and fixed state."""

import math

from figures.canvas import Plot

CACHE, STATE = 2 * 8 * 128 * 2, 8192 * 16 * 2  # bytes: per attention layer and token, per state layer


def mebibytes(tokens: float, attention_layers: int) -> float:
    """Memory of 32 layers, of which some attend and the others keep a fixed state."""
    return (attention_layers * CACHE * tokens + (32 - attention_layers) * STATE) / 2**20


def draw() -> str:
    """Draw three lines on logarithmic axes from 16 to about one million tokens."""
    plot = Plot(x=(4, 20), y=(0, 18), height=260, width=440, left=66, right=50)
    plot.axes("context in tokens (log scale)", "memory (log scale)")
    for power, name in ((6, "64"), (10, "1K"), (15, "32K"), (20, "1M")):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    for power, name in ((3, "8 MiB"), (10, "1 GiB"), (17, "128 GiB")):
        px, py = plot.at(4, power)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, name, "small", "end")
    for layers, cls, name, x, y in (
        (32, "c1", "attention: all 32", 9, 11),
        (4, "c2", "hybrid: 4 of 32", 15, 6.8),
        (0, "c3", "state only", 14.6, 1.6),
    ):
        plot.series([(4 + i / 2, math.log2(mebibytes(2 ** (4 + i / 2), layers))) for i in range(33)], cls)
        plot.label(x, y, name, cls)
    plot.mark(6, 3, "ring", 6)
    plot.label(20.3, 17, "128 GiB", "small")
    plot.label(20.3, 14, "16 GiB", "small")
    plot.label(20.3, 3, "8 MiB", "small")
    return plot.svg()
