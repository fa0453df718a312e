"""The exact expected loss of SGD on a noisy two-weight bowl under four learning rates, one of them cut tenfold."""

from figures.canvas import Plot

CURVATURES, NOISE, CUT = (1.0, 20.0), 3.0, 50
DRAWN = {*range(9), *range(10, 40, 5), *range(40, 90, 10), 52, 54, 57}


def run(rate: float, steps: int = 80, cut: bool = False) -> list[tuple[float, float]]:
    """Return the expected loss after each step; ``cut`` divides the rate by ten after ``CUT`` steps."""
    squares = [4.0, 0.2]
    points: list[tuple[float, float]] = []
    for step in range(steps + 1):
        points.append((step, sum(h * s for h, s in zip(CURVATURES, squares, strict=True)) / 2))
        now = rate / 10 if cut and step >= CUT else rate
        squares = [(1 - now * h) ** 2 * s + now**2 * NOISE for h, s in zip(CURVATURES, squares, strict=True)]
    return points


def draw() -> str:
    """Draw the four loss curves."""
    plot = Plot(width=460, x=(0, 80), y=(0, 5))
    plot.axes("step", "expected training loss", (0, 20, 40, 60, 80), (0, 1, 2, 3, 4))
    for rate, cut, color in ((0.002, False, "c1"), (0.02, False, "c2"), (0.09, True, "c3"), (0.102, False, "c4")):
        points = run(rate, cut=cut)
        plot.series([p for p in points if p[0] in DRAWN], color)
    plot.label(42, 2.0, "too low: 0.002", "c1")
    plot.label(14, 0.18, "fine: 0.02", "c2")
    plot.label(22, 0.98, "high: 0.09", "c3")
    plot.label(52, 0.98, "cut to 0.009", "c3")
    plot.label(7, 4.7, "too high: 0.102", "c4")
    return plot.svg()
