"""Goodput of a training run against its checkpoint interval, for blocking and for background saves."""

from math import exp

from figures.canvas import Plot

MTBF, RESTART = 240.0, 15.0


def goodput(interval: float, pause: float, lag: float) -> float:
    """Return the share of time that becomes lasting progress, in percent, with exponential failures."""
    kept = interval * exp(-lag / MTBF) / (exp((interval + pause) / MTBF) - 1)
    return 100 * kept / (MTBF + RESTART)


def draw() -> str:
    """Draw both curves and ring the best whole minute of each."""
    plot = Plot(x=(0, 90), y=(50, 100), height=250)
    plot.axes("minutes between checkpoints", "goodput, %", (0, 15, 30, 45, 60, 75, 90), (50, 60, 70, 80, 90, 100))
    for cls, pause, lag in (("c1", 1 / 6, 3.0), ("c2", 3.0, 0.0)):
        xs = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 25, 30, 36, 42, 50, 60, 70, 80, 90]
        plot.series([(x, goodput(x, pause, lag)) for x in xs], cls)
        best = max(range(2, 90), key=lambda t, p=pause, w=lag: goodput(t, p, w))  # type: ignore[misc]
        top = goodput(best, pause, lag)
        plot.mark(best, top, "ring", 6)
        plot.label(best, top + 4 if cls == "c1" else top - 7, f"{best} min: {top:.0f}%", "small", "middle")
    plot.label(30, 90, "background save, pause 10 s", "c1")
    plot.label(14, 64, "blocking save, pause 3 min", "c2")
    return plot.svg()
