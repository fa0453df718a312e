"""Wealth of a bettor against the null on a log scale: three runs without an effect, one with it, and the bar at 20."""

import math
import random

from figures.canvas import Plot

DELTA, STEPS = 0.2, 400


def wealth(seed: int, effect: float) -> list[tuple[float, float]]:
    """Return observation number and log of the likelihood ratio for ``DELTA`` against zero, every tenth step."""
    r, log_wealth, path = random.Random(seed), 0.0, [(0.0, 0.0)]
    for n in range(1, STEPS + 1):
        log_wealth += DELTA * (r.gauss(0, 1) + effect) - DELTA**2 / 2
        if n % 10 == 0:
            path.append((float(n), log_wealth))
    return path


def draw() -> str:
    """Draw the paths, the bar at log 20, and tick labels in plain units of wealth."""
    plot = Plot(width=440, height=270, x=(0, STEPS), y=(math.log(3e-7), math.log(20000)), left=88)
    plot.axes("observations", "e-value (wealth, log scale)", (0, 100, 200, 300, 400))
    for value, name in ((1e-6, "1/1,000,000"), (1e-3, "1/1,000"), (1, "1"), (20, "20"), (1000, "1,000")):
        px, py = plot.at(0, math.log(value))
        plot.line(px - 4, py, px, py)
        plot.text(px - 6, py + 4, name, "small", "end")
    plot.curve(lambda _: math.log(20), "c4", 1)
    for seed in (1, 2, 3):
        plot.series(wealth(seed, 0), "c2")
    plot.series(wealth(5, DELTA), "c1")
    plot.label(8, math.log(40), "bar: 20", "small c4")
    plot.label(200, math.log(300), "effect", "c1", "end")
    plot.label(300, math.log(0.08), "no effect", "c2")
    return plot.svg()
