"""Expected profit of a retention campaign against the threshold on a calibrated churn probability."""

from figures.canvas import Plot

VALUE, SAVED, COST = 400, 0.25, 20
A, B, STEPS = 0.6, 3.4, 2000


def profit() -> list[tuple[float, float]]:
    """Return (threshold, profit per 1,000 customers) for churn probabilities with a Beta(0.6, 3.4) spread."""
    grid = [(i + 0.5) / STEPS for i in range(STEPS)]
    weight = [p ** (A - 1) * (1 - p) ** (B - 1) for p in grid]
    total, running, points = sum(weight), 0.0, []
    for p, w in zip(reversed(grid), reversed(weight), strict=True):
        running += w / total * (p * SAVED * VALUE - COST)
        points.append((p, running))
    return points[::-1]


def draw() -> str:
    """Draw the profit curve with its peak at cost over expected gain, and the default threshold of one half."""
    curve = profit()
    plot = Plot(width=440, height=250, x=(0, 0.8), y=(-5, 6))
    plot.axes("contact everyone above this churn probability", "profit, $ per customer", (0.2, 0.4, 0.6, 0.8), (-5, 0, 5))
    plot.line(*plot.at(0, 0), *plot.at(0.8, 0), "grid")
    plot.series([point for i, point in enumerate(curve) if i % 25 == 0 and point[0] <= 0.8], "c1")
    best = COST / (SAVED * VALUE)
    for at, text in ((best, "20 / (0.25 × 400) = 0.2"), (0.5, "default 0.5")):
        y = min(curve, key=lambda point: abs(point[0] - at))[1]
        plot.line(*plot.at(at, 0), *plot.at(at, y), "c2")
        plot.mark(at, y, "dot c2")
        plot.label(at + 0.012, y + 0.55, f"{text} earns {y:.1f}", "small")
    plot.label(0.03, -4.2, "contact everyone: a loss", "small")
    return plot.svg()
