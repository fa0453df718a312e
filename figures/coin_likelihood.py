"""Relative likelihood of a coin's bias after 7 heads in 10 tosses and after 70 in 100."""

from figures.canvas import Plot


def relative(p: float, heads: int, tosses: int) -> float:
    """Likelihood at ``p`` divided by the likelihood at the maximum, heads / tosses."""
    best = heads / tosses
    return (p / best) ** heads * ((1 - p) / (1 - best)) ** (tosses - heads)


def draw() -> str:
    """Draw both curves, the common peak and what is read off there."""
    plot = Plot(x=(0, 1), y=(0, 1.15), width=440, height=250)
    plot.axes("p, probability of heads", "likelihood / its maximum", (0, 0.2, 0.4, 0.6, 0.7, 0.8, 1), (0, 0.5, 1))
    plot.line(*plot.at(0.7, 0), *plot.at(0.7, 1), "grid")
    plot.curve(lambda p: relative(p, 7, 10), "c1", 50)
    plot.curve(lambda p: relative(p, 70, 100), "c2", 60, (0.48, 0.9))
    plot.mark(0.7, 1, "dot c4", 5)
    plot.label(0.7, 1.06, "slope 0 at k / n = 0.7", "small", "middle")
    plot.label(0.03, 0.93, "70 of 100 (dashed): SE 0.046", "c2")
    plot.label(0.03, 0.7, "7 of 10: SE 0.145", "c1")
    return plot.svg()
