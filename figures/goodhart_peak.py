"""Expected true goal of the candidate with the highest proxy, as more candidates are searched, for two kinds of proxy error."""

import math

from figures.canvas import Plot

STEP = 0.1


def winner(count: float, share: float) -> float:
    """Return the expected goal of the proxy winner when a share of candidates has error spread 10, the rest 1."""
    total, below = 0.0, 0.0
    for i in range(700):
        p = -8 + STEP * i
        parts = [
            (w / math.sqrt(2 * math.pi * v) * math.exp(-p * p / (2 * v)), p / v, w, v)
            for w, v in ((1 - share, 2.0), (share, 101.0))
            if w
        ]
        below = sum(w * (1 + math.erf(p / math.sqrt(2 * v))) / 2 for _, _, w, v in parts)
        if below > 0:
            total += count * below ** (count - 1) * sum(d * mean for d, mean, _, _ in parts) * STEP
    return total


def draw() -> str:
    """Draw the goal of the winner for normal errors and for errors with one exploit in a hundred."""
    plot = Plot(x=(0.5, 4), y=(0, 3), height=250, right=24)
    plot.axes("candidates searched by proxy", "true goal of the winner", (), (0, 1, 2, 3))
    for power in (1, 2, 3, 4):
        x, y = plot.at(power, 0)
        plot.line(x, y, x, y + 4)
        plot.text(x, y + 17, f"{10**power:,}", "small")
    grid = [0.5 + 0.125 * i for i in range(29)]
    plot.series([(g, winner(10**g, 0.0)) for g in grid], "c1")
    plot.series([(g, winner(10**g, 0.01)) for g in grid], "c2")
    plot.label(2.35, 2.45, "plain noise", "c1", "end")
    plot.label(2.55, 0.9, "one exploit in a hundred", "c2")
    return plot.svg()
