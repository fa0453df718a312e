"""Range and precision of five floating-point formats on one axis of powers of two."""

from math import log2

from figures.canvas import Plot

# name, exponent bits, mantissa bits, largest value
FORMATS = (
    ("fp32", 8, 23, (2 - 2**-23) * 2.0**127),
    ("bf16", 8, 7, (2 - 2**-7) * 2.0**127),
    ("fp16", 5, 10, 65504.0),
    ("fp8 E5M2", 5, 2, 57344.0),
    ("fp8 E4M3", 4, 3, 448.0),
)


def draw() -> str:
    """Draw one bar per format from its smallest normal to its largest value, and a thin line for subnormals."""
    plot = Plot(width=480, height=236, x=(-150, 130), y=(0, 5), left=76, right=112, top=26)
    low = plot.height - plot.bottom
    plot.line(*plot.at(-150, 0), *plot.at(130, 0))
    for power in (-126, -64, -24, 0, 16, 64, 127):
        px, _ = plot.at(power, 0)
        plot.line(px, low, px, low + 4)
        plot.text(px, low + 17, f"{power}", "small")
    plot.text(plot.at(-10, 0)[0], plot.height - 8, "size of the number, as a power of 2")
    plot.text(422, 16, "exponent + mantissa", "small")
    for row, (name, exponent, mantissa, top) in enumerate(FORMATS):
        y = 4.5 - row
        normal = 2 - 2 ** (exponent - 1)
        x1, py = plot.at(normal, y)
        x2, _ = plot.at(log2(top), y)
        x0, _ = plot.at(max(-150, normal - mantissa), y)
        plot.line(x0, py, x1, py, "c1")
        plot.rect(x1, py - 8, x2 - x1, 16, f"area c{1 if row < 2 else 2}")
        plot.text(70, py + 4.5, name, "strong", "end")
        plot.text(422, py + 4.5, f"{exponent} + {mantissa}")
    return plot.svg()
