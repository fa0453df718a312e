"""Five points on a parabola: each product of deviations from the means, and their sum, which is zero."""

from figures.canvas import Plot

XS = (-2, -1, 0, 1, 2)


def draw() -> str:
    """Draw the points of y = x squared, the mean lines and the product of deviations at every point."""
    plot = Plot(x=(-3, 3), y=(-0.6, 5), height=250)
    plot.axes("x", "y = x²", XS, (0, 1, 2, 3, 4))
    mean = sum(x * x for x in XS) / len(XS)
    plot.line(*plot.at(-3, mean), *plot.at(3, mean), "c2")
    plot.line(*plot.at(0, -0.6), *plot.at(0, 5), "grid")
    plot.curve(lambda x: x * x, "c1", 40, (-2.15, 2.15))
    total = 0.0
    for x in XS:
        product = x * (x * x - mean)
        total += product
        plot.mark(x, x * x)
        sign = "+" if product > 0 else "−" if product < 0 else ""
        px, py = plot.at(x, x * x)
        plot.text(px + (10 if x >= 0 else -10), py + 14, f"{sign}{abs(product):g}", "strong", "start" if x >= 0 else "end")
    plot.label(2.95, mean + 0.14, "mean of y", "c2 small", "end")
    plot.label(0.12, 4.55, f"products add to {total:g}", "small")
    return plot.svg()
