"""Exact densities of a two-mode distribution at four steps of a diffusion, with the forward and the reverse direction."""

import math

from figures.canvas import Canvas

SPREAD = 0.2  # spread of each of the modes at -1 and 1
SHOWN = (0, 100, 250, 1000)


def kept(step: int) -> float:
    """Return alpha-bar after ``step`` steps of the linear schedule from 0.0001 to 0.02."""
    product = 1.0
    for i in range(step):
        product *= 1 - (1e-4 + (0.02 - 1e-4) * i / 999)
    return product


def density(x: float, bar: float) -> float:
    """Return the density of the noised mixture."""
    variance = bar * SPREAD**2 + 1 - bar
    peaks = sum(math.exp(-((x - mode * math.sqrt(bar)) ** 2) / (2 * variance)) for mode in (-1, 1))
    return peaks / (2 * math.sqrt(2 * math.pi * variance))


def draw() -> str:
    """Draw the four densities side by side; the share of the signal left stands below each."""
    c = Canvas(480, 226)
    c.text(240, 16, "forward, fixed: shrink a little, add a little noise", "c2")
    c.arrow(40, 28, 440, 28)
    for i, step in enumerate(SHOWN):
        bar, middle = kept(step), 62 + 119 * i
        c.line(middle - 52, 142, middle + 52, 142)
        xs = [-2.6 + 0.1 * k for k in range(53)]
        c.path([(middle + 20 * x, 142 - 92 * density(x, bar)) for x in xs], "c1")
        c.text(middle, 160, ("data", "step 100", "step 250", "step 1000")[i], "strong")
        c.text(middle, 176, f"signal × {math.sqrt(bar):.2g}", "small")
    c.arrow(440, 194, 40, 194)
    c.text(240, 214, "reverse, learned: subtract a little of the predicted noise", "c1")
    return c.svg()
