"""Four learning-rate schedules that share a warm-up: cosine, linear, warmup-stable-decay and inverse square root."""

import math

from figures.canvas import Plot

WARM = 0.08


def cosine(t: float) -> float:
    """Half a cosine from 1 at the end of warm-up to 0 at the end of the run."""
    return 0.5 * (1 + math.cos(math.pi * (t - WARM) / (1 - WARM)))


def draw() -> str:
    """Draw the shared warm-up and the four decays against the share of the run."""
    plot = Plot(width=470, height=270, x=(0, 1), y=(0, 1.12))
    plot.axes("share of training steps", "learning rate / peak", (0, 0.2, 0.4, 0.6, 0.8, 1), (0, 0.5, 1))
    plot.series([(0, 0), (WARM, 1)], "c1")
    plot.curve(cosine, "c1", 24, over=(WARM, 1))
    plot.series([(WARM, 1), (1, 0)], "c2")
    plot.series([(WARM, 1), (0.8, 1), (1, 0)], "c3")
    plot.curve(lambda t: math.sqrt(WARM / t), "c4", 36, over=(WARM, 1))
    plot.label(0.12, 0.1, "warm-up", "small")
    plot.label(0.5, 1.04, "stable, then decay (WSD)", "c3", "middle")
    plot.label(0.46, 0.75, "cosine", "c1")
    plot.label(0.66, 0.2, "linear", "c2", "end")
    plot.label(0.15, 0.4, "inverse root", "c4")
    return plot.svg()
