"""The exponents that three float formats can take, and scores before and after subtracting the maximum."""

from math import log

from figures.canvas import Canvas

FORMATS = (
    ("float16", 65504.0, 2.0**-24),
    ("float32", (2 - 2.0**-23) * 2.0**127, 2.0**-149),
    ("float64", 1.7976931348623157e308, 5e-324),
)


def draw() -> str:
    """Draw one bar per format from underflow to overflow on a line of exponents, and the shift of the scores."""
    c = Canvas(470, 226)

    def at(x: float) -> float:
        return 246 + x * 0.19

    for i, (name, top, tiny) in enumerate(FORMATS):
        y, low, high = 74 + 34 * i, log(tiny), log(top)
        c.text(62, y + 14, name, "small", "end")
        c.rect(at(low), y, at(high) - at(low), 20, f"area c{i + 1}")
        c.text(at(low) - 4, y + 14, f"{low:.0f}".replace("-", "−"), "small", "end")
        c.text(at(high) + 4, y + 14, f"{high:.1f}", "small", "start")
    c.line(at(-950), 182, at(1120), 182)
    for x in (-500, 0, 500, 1000):
        c.line(at(x), 182, at(x), 186)
        c.text(at(x), 200, f"{x}".replace("-", "−"), "small")
    c.text(at(100), 219, "exponent x in exp(x)")
    for x in (1000, 1001, 1002):
        c.circle(at(x), 44, 4, "dot c2")
        c.circle(at(x - 1002), 44, 4, "dot c1")
    c.arrow(at(950), 44, at(50), 44)
    c.text(at(500), 34, "subtract the maximum", "small")
    c.text(at(1001), 26, "1000..1002", "c2 small")
    c.text(at(-20), 26, "−2..0", "c1 small", "end")
    return c.svg()
