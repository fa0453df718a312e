"""Boundaries for five looks, and the path of one simulated A/A test that crosses 1.96 on the way."""

import math
import random

from figures.canvas import Plot

SEED, STEPS = 1453, 50
LOOKS = (0.2, 0.4, 0.6, 0.8, 1.0)


def path(seed: int = SEED) -> list[float]:
    """Return the z statistic of a test without effect after each fiftieth of the planned users."""
    rng = random.Random(seed)
    total, z = 0.0, []
    for k in range(1, STEPS + 1):
        total += rng.gauss(0, 1)
        z.append(total / math.sqrt(k))
    return z


def draw() -> str:
    """Draw the plain bar, the Pocock and O'Brien-Fleming bars, and one path without any effect."""
    plot = Plot(width=460, height=270, x=(0, 1), y=(-1, 5), right=20)
    plot.axes("share of the planned users", "z", LOOKS, (0, 1, 2, 3, 4))
    plot.line(*plot.at(0, 0), *plot.at(1, 0), "grid")
    plot.series([((i + 1) / STEPS, z) for i, z in enumerate(path())], "c4")
    plot.series([(0.03, 1.96), (1, 1.96)], "c2")
    plot.series([(0.2, 2.413), (1, 2.413)], "c3")
    plot.curve(lambda t: 2.04 / math.sqrt(t), "c1", 40, (0.18, 1))
    for t in LOOKS:
        plot.mark(t, 2.04 / math.sqrt(t), "dot c1")
        plot.mark(t, 2.413, "dot c3", 3)
        z = path()[round(t * STEPS) - 1]
        plot.mark(t, z, "ring", 6) if z > 1.96 else plot.mark(t, z, "dot c4", 3)
    plot.label(0.3, 4.1, "O'Brien-Fleming", "c1")
    plot.label(0.98, 2.6, "Pocock 2.41", "c3 small", "end")
    plot.label(0.02, 2.12, "plain 1.96", "c2 small")
    plot.label(0.5, 0.5, "test without effect", "c4 small")
    return plot.svg()
