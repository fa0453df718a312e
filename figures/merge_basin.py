"""A bump made of two tanh units, a sibling, their weight average, and the average with a unit-swapped copy."""

import math

from figures.canvas import Plot

Unit = tuple[float, float, float]
BASE: tuple[Unit, ...] = ((4, 4, 0.5), (4, -4, -0.5))
SIBLING: tuple[Unit, ...] = ((4, 8, 0.5), (4, -4, -0.5))


def net(units: tuple[Unit, ...], x: float) -> float:
    """Output of a network with one hidden layer of tanh units."""
    return sum(v * math.tanh(w * x + b) for w, b, v in units)


def mean(p: tuple[Unit, ...], q: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Average the weights of two networks, unit by unit."""
    return tuple(((u[0] + v[0]) / 2, (u[1] + v[1]) / 2, (u[2] + v[2]) / 2) for u, v in zip(p, q, strict=True))


def draw() -> str:
    """Draw the four functions over x."""
    plot = Plot(x=(-2.6, 1.6), y=(-0.2, 1.2), height=240)
    plot.axes("x", "output", (-2, -1, 0, 1), (0, 0.5, 1))
    plot.curve(lambda x: net(BASE, x), "c1", 44)
    plot.curve(lambda x: net(SIBLING, x), "c4", 44)
    plot.curve(lambda x: net(mean(BASE, SIBLING), x), "c3", 44)
    plot.curve(lambda x: net(mean(BASE, BASE[::-1]), x), "c2", 2)
    plot.label(-2.07, 0.5, "sibling", "small c4", "end")
    plot.label(-1.74, 0.5, "mean", "small c3", "middle")
    plot.label(-1.24, 0.5, "model", "small c1", "middle")
    plot.label(0, 0.07, "mean with swapped copy", "small c2", "middle")
    return plot.svg()
