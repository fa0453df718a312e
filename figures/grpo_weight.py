"""Expected update size of a prompt against its pass rate, for GRPO groups of eight with and without division by the spread."""

from math import comb

from figures.canvas import Plot

GROUP = 8


def update(rate: float, power: int) -> float:
    """Return the expected spread of a group's pass or fail rewards, raised to ``power``: the mean gradient on the logit."""
    total = 0.0
    for m in range(GROUP + 1):
        share = m / GROUP
        total += comb(GROUP, m) * rate**m * (1 - rate) ** (GROUP - m) * (share * (1 - share)) ** (power / 2)
    return total


def draw() -> str:
    """Draw both expected updates over the pass rate."""
    plot = Plot(x=(0, 1), y=(0, 0.6), height=250)
    plot.axes("pass rate of the prompt", "expected update of the logit", (0, 0.25, 0.5, 0.75, 1), (0, 0.2, 0.4, 0.6))
    plot.curve(lambda p: update(p, 1), "c1")
    plot.curve(lambda p: update(p, 2), "c2")
    plot.label(0.5, 0.51, "divided by the spread", "c1", "middle")
    plot.label(0.5, 0.255, "only centered", "c2", "middle")
    return plot.svg()
