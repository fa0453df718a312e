"""A convolution computes every output from a local window at once; a recurrence walks step by step."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw five inputs under a width-three convolution and under a recurrent chain."""
    c = Canvas(480, 206)
    for side, (left, title) in enumerate(((34, "convolution"), (282, "recurrence"))):
        xs = [left + 42 * i for i in range(5)]
        c.text(xs[2], 16, title, "strong")
        for i, x in enumerate(xs):
            sources = (i,) if side else tuple(j for j in (i - 1, i, i + 1) if 0 <= j <= 4)
            for j in sources:
                c.line(xs[j], 126, x, 68)
            if side and i:
                c.arrow(xs[i - 1] + 12, 56, x - 13, 56, "flow c2")
            c.circle(x, 56, 11, "dot c2" if side else "dot c1")
            c.circle(x, 138, 11, "ring")
            c.text(x, 142, f"x{'₁₂₃₄₅'[i]}", "small")
    c.text(118, 172, "window of 3, same weights", "small")
    c.text(118, 190, "all outputs at once", "small")
    c.text(366, 172, "state carries the past, same weights", "small")
    c.text(366, 190, "5 steps, one after another", "small")
    return c.svg()
