"""Engagement and revenue of simulated rankings as the price of revenue grows, without and with a boost for small creators."""

import math
import random

from figures.canvas import Plot

SEEN = [1 / math.log2(i + 2) for i in range(5)]
PRICES = (0, 0.25, 0.5, 1, 2, 4)


def outcome(requests: list[list[tuple[float, float, bool]]], price: float, boost: float) -> tuple[float, float]:
    """Mean cents and minutes per view slot when the best five of twenty items are shown."""
    minutes = cents = 0.0
    for items in requests:
        best = sorted(items, key=lambda item: -(item[0] + price * item[1] + boost * item[2]))
        for seen, (m, c, _) in zip(SEEN, best, strict=False):
            minutes += seen * m
            cents += seen * c
    scale = len(requests) * sum(SEEN)
    return cents / scale, minutes / scale


def draw() -> str:
    """Draw both frontiers; dots are revenue prices 0 to 4 in minutes per cent."""
    rng = random.Random(0)
    requests = []
    for _ in range(200):
        small = [rng.random() < 0.3 for _ in range(20)]
        requests.append([(rng.gammavariate(2, 0.8 if s else 1.0), rng.expovariate(1), s) for s in small])
    plot = Plot(x=(0.8, 3), y=(2, 4.5), height=260)
    plot.axes("cents per view", "minutes per view", (1, 1.5, 2, 2.5, 3), (2, 2.5, 3, 3.5, 4, 4.5))
    for boost, cls in ((0.0, "c1"), (1.2, "c2")):
        points = [outcome(requests, price, boost) for price in PRICES]
        plot.series(points, cls)
        for x, y in points:
            plot.mark(x, y, f"dot {cls}", 3)
        if not boost:
            for price, (x, y) in zip(PRICES, points, strict=True):
                if price != 0.25:
                    plot.label(x + 0.05, y + 0.06, f"w = {price:g}", "small")
    plot.label(1.0, 2.75, "no boost", "c1")
    plot.label(1.0, 2.5, "boost for small creators", "c2")
    return plot.svg()
