"""Demand grows tenfold in two minutes; capacity under three scaling rules with different loading times."""

from collections.abc import Iterator
from math import ceil

from figures.canvas import Plot


def capacity(load: int, by_rate: bool, reserve: int) -> Iterator[tuple[float, float]]:
    """Yield (minute, requests a second) of ready capacity, one decision every 15 seconds."""
    quiet = ready = ceil((200 + reserve) / 50) if reserve else ceil(200 / 35)
    coming: dict[int, int] = {}
    yield 0, 50 * quiet
    for s in range(601):
        new = coming.pop(s, 0)
        if new:
            yield s / 60, 50 * ready
            ready += new
            yield s / 60, 50 * ready
        demand = min(2000, 200 + 15 * s)
        if s % 15 == 0:
            seen = demand if by_rate else min(demand, 50 * ready)
            want = ceil((seen + reserve) / 50) if reserve else ceil(seen / 35)
            coming[s + 15 + load] = max(0, want - ready - sum(coming.values()))
    yield 10, 50 * ready


def draw() -> str:
    """Draw demand as an area and ready capacity for utilization, rate, and rate with a reserve."""
    plot = Plot(x=(0, 10), y=(0, 3.2), height=260, width=460)
    plot.axes("minutes", "thousand requests a second", (0, 2, 4, 6, 8, 10), (0, 1, 2, 3))
    plot.polygon([plot.at(*p) for p in ((0, 0), (0, 0.2), (2, 2), (10, 2), (10, 0))], "area c4")
    for cls, load, by_rate, reserve in (("c2", 90, False, 0), ("c3", 90, True, 0), ("c1", 30, True, 900)):
        plot.series([(t, y / 1000) for t, y in capacity(load, by_rate, reserve)], cls)
    plot.label(5.3, 0.3, "demand", "c4")
    plot.label(2.8, 0.72, "GPU use, 90 s load", "small c2")
    plot.label(4.4, 2.65, "rate with reserve, 30 s load", "small c1")
    plot.label(3.5, 3.0, "rate, 90 s load", "small c3")
    return plot.svg()
