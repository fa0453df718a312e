"""Learned reward, true liking and liking after fresh comparisons, against how far the policy was pushed, in closed form."""

from figures.canvas import Plot


def liking(substance: float, padding: float) -> float:
    """Return mean liking when both traits have variance one around the policy's means."""
    return substance + padding - 0.5 * (padding**2 + 1)


def draw() -> str:
    """Draw the reward line, the liking parabola and the repaired branch from its peak."""
    plot = Plot(x=(0, 4), y=(-1, 6), height=270, right=24)
    plot.axes("push t (mean of substance)", "mean score", (0, 1, 2, 3, 4), (0, 2, 4, 6))
    plot.curve(lambda t: 2 * t, "c2", 2, (0, 3))
    plot.curve(lambda t: liking(t, t), "c1", 40)
    plot.curve(lambda t: liking(t, 4 - t), "c3", 20, (2, 3))
    plot.mark(2, 1.5, "ring", 6)
    plot.label(1.85, 4.6, "learned reward", "c2", "end")
    plot.label(3.05, 3.2, "refit at the peak", "c3")
    plot.label(2.95, 0.1, "liking", "c1", "end")
    return plot.svg()
