"""Two miscalibrated models: what happens when each of them says 90 percent."""

import math

from figures.canvas import Plot


def odds_map(p: float, scale: float = 1.0, factor: float = 1.0) -> float:
    """Return the true probability when the model reports odds ``factor * truth ** scale``."""
    odds = math.exp(math.log(p / (1 - p) / factor) / scale)
    return odds / (1 + odds)


def draw() -> str:
    """Draw observed frequency against predicted probability for doubled log-odds and for odds times nine."""
    plot = Plot(width=440, height=280)
    plot.axes("the model says", "it happens", (0, 0.25, 0.5, 0.75, 0.9, 1), (0, 0.25, 0.5, 0.75, 1))
    plot.line(*plot.at(0, 0), *plot.at(1, 1), "grid")
    edge = 0.999
    ends = [1 / (1 + math.exp(-t / 4)) for t in range(-28, 29, 2)]
    plot.series([(0.0, 0.0), *((p, odds_map(p, scale=2)) for p in ends if p < edge), (1.0, 1.0)], "c1")
    plot.series([(0.0, 0.0), *((p, odds_map(p, factor=9)) for p in ends if p < edge), (1.0, 1.0)], "c2")
    plot.line(*plot.at(0.9, 0), *plot.at(0.9, 0.9), "c3")
    for p, cls in ((0.9, "ring"), (odds_map(0.9, scale=2), "dot c1"), (odds_map(0.9, factor=9), "dot c2")):
        plot.mark(0.9, p, cls)
    plot.label(0.88, 0.91, "calibrated: 0.90", "small", "end")
    plot.label(0.88, odds_map(0.9, scale=2) + 0.01, f"{odds_map(0.9, scale=2):.2f}", "small c1", "end")
    plot.label(0.88, odds_map(0.9, factor=9), f"{odds_map(0.9, factor=9):.2f}", "small c2", "end")
    plot.label(0.04, 0.47, "too extreme:", "c1")
    plot.label(0.04, 0.4, "temperature", "c1")
    plot.label(0.5, 0.25, "base rate shifted:", "c2", "middle")
    plot.label(0.5, 0.18, "Platt", "c2", "middle")
    return plot.svg()
