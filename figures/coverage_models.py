"""Problems solved at least once against samples: one shared success rate, mixed rates, and blind guessing."""

import math

from figures.canvas import Plot

A, B = 0.1220217, 0.6454105


def mixed(k: float) -> float:
    """Coverage after k samples when success rates follow Beta(A, B), fitted to 15.9% at 1 and 56% at 250."""
    log = math.lgamma(B + k) - math.lgamma(B) + math.lgamma(A + B) - math.lgamma(A + B + k)
    return 1 - math.exp(log)


def draw() -> str:
    """Draw three coverage curves on a log axis and mark the two published points."""
    plot = Plot(x=(0, 3), y=(0, 1.05), height=250)
    plot.axes("samples per problem (log scale)", "share solved at least once", (), (0, 0.25, 0.5, 0.75, 1))
    for k in (1, 10, 100, 1000):
        px, py = plot.at(math.log10(k), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{k:,}", "small")
    plot.curve(lambda t: float(1 - 0.841 ** (10**t)), "c1")
    plot.curve(lambda t: mixed(10**t), "c2")
    plot.curve(lambda t: float(1 - 0.999 ** (10**t)), "c3")
    plot.mark(0, 0.159, "dot c2")
    plot.mark(math.log10(250), 0.56, "dot c2")
    plot.label(1.3, 0.88, "all problems alike", "c1")
    plot.label(1.0, 0.46, "mixed difficulty", "c2", "middle")
    plot.label(1.45, 0.13, "blind guess, 1 in 1,000", "c3", "middle")
    return plot.svg()
