"""Probability that a chain of handoffs stays right, without a check and with two kinds of reviewer."""

from figures.canvas import Plot

RIGHT = 0.95


def chain(n: float, catch: float) -> float:
    """Probability that n handoffs are right when a caught error is redone once."""
    return float((RIGHT + (1 - RIGHT) * catch * RIGHT) ** n)


def draw() -> str:
    """Draw the three falling curves for one to ten handoffs."""
    plot = Plot(x=(1, 10), y=(0.5, 1), height=250)
    plot.axes("handoffs in a row, each 95% right", "all of them right", (1, 3, 5, 7, 10), (0.5, 0.6, 0.7, 0.8, 0.9, 1))
    for catch, cls in ((0.8, "c1"), (0.3, "c3"), (0.0, "c2")):
        plot.curve(lambda n, c=catch: chain(n, c), cls, 18)  # type: ignore[misc]
        plot.mark(5, chain(5, catch), f"dot {cls}")
        plot.label(5.15, chain(5, catch) + 0.012, f"{chain(5, catch):.0%}", "small")
    plot.label(9.9, 0.985, "independent check, catches 80%", "small c1", "end")
    plot.label(9.9, 0.835, "shared blind spots, 30%", "small c3", "end")
    plot.label(5.2, 0.62, "no check", "small c2", "start")
    return plot.svg()
