"""Six losses: three against the residual of a regression, three and the 0-1 loss against the margin of a classifier."""

import math

from figures.canvas import Plot

GAMMA = 2


def huber(e: float) -> float:
    """Return the Huber loss with threshold 1."""
    return 0.5 * e * e if abs(e) <= 1 else abs(e) - 0.5


def log_loss(m: float) -> float:
    """Return the log loss of a score whose sign-adjusted value is m."""
    return math.log1p(math.exp(-m))


def focal(m: float) -> float:
    """Return the focal loss: the log loss times the squared probability of the wrong class."""
    return float((1 / (1 + math.exp(m))) ** GAMMA * log_loss(m))


def frame(plot: Plot, label: str, xs: tuple[int, ...]) -> None:
    """Draw the axes of one panel with its ticks; the left axis stands where the panel begins."""
    (x0, y0), (x1, y1) = plot.at(plot.x[0], 0), plot.at(plot.x[1], plot.y[1])
    plot.line(x0, y0, x1, y0)
    plot.line(x0, y0, x0, y1)
    plot.text((x0 + x1) / 2, plot.height - 6, label)
    for x in xs:
        plot.text(plot.at(x, 0)[0], y0 + 16, f"{x}", "small")
    for y in (0, 1, 2, 3):
        plot.text(x0 - 5, plot.at(0, y)[1] + 4, f"{y}", "small", "end")


def draw() -> str:
    """Draw the regression losses on the left and the classification losses on the right."""
    left = Plot(480, 240, x=(-3, 3), y=(0, 3.2), left=24, right=262, top=10, bottom=42)
    right = Plot(480, 240, x=(-2.2, 3), y=(0, 3.2), left=262, right=14, top=10, bottom=42)
    frame(left, "error e", (-2, 0, 2))
    left.curve(lambda e: 0.5 * e * e, "c1", 28, (-2.5, 2.5))
    left.series([(-3, 3), (0, 0), (3, 3)], "c2")
    left.curve(huber, "c3", 30)
    left.label(-1.75, 2.95, "½e²", "c1")
    left.label(1.15, 1.85, "|e|", "c2", "end")
    left.label(2.15, 1.15, "Huber", "c3")
    frame(right, "margin y·f", (-2, 0, 2))
    right.series([(-2.2, 3.2), (1, 0), (3, 0)], "c1")
    right.curve(log_loss, "c2", 26)
    right.curve(focal, "c3", 26)
    right.series([(-2.2, 1), (0, 1), (0, 0)], "c4")
    right.label(-1.25, 2.65, "hinge", "c1")
    right.label(0.75, 0.62, "log loss", "c2")
    right.label(-1.0, 0.48, "focal", "c3", "end")
    right.label(-2.1, 1.12, "0-1", "c4 small")
    return f"{left.svg()[:-6]}{''.join(right.parts)}</svg>"
