"""Cents per thousand predictions before and after three levers, alone and together, split into three parts."""

import math

from figures.canvas import Plot

CASES: tuple[tuple[str, float, bool, float], ...] = (
    ("now", 60, False, 0),
    ("batching", 150, False, 0),
    ("autoscaling", 60, True, 0),
    ("cache", 60, False, 0.3),
    ("all three", 150, True, 0.3),
)


def cents(rate: float, follow: bool, hit: float) -> tuple[float, float, float]:
    """Return GPU, lookups and fixed cost in cents per thousand predictions."""
    demand = [(120 + 100 * math.sin(math.pi * h / 12)) * (1 - hit) for h in range(24)]
    need = [max(2, math.ceil(d / (0.5 * rate))) for d in demand]
    hours = sum(need) if follow else 24 * max(need)
    scale = 100 / (120 * 86.4)
    return hours * 1.5 * scale, 120 * 86_400 * (1 - hit) * 6e-6 * scale, 60 * scale


def draw() -> str:
    """Draw one stacked bar per case; the GPU part is on top because it is the one that shrinks."""
    plot = Plot(width=460, x=(0, 5), y=(0, 4.5), height=260)
    plot.axes("", "cents per thousand", (), (0, 1, 2, 3, 4))
    for i, (name, rate, follow, hit) in enumerate(CASES):
        gpu, lookups, fixed = cents(rate, follow, hit)
        base = 0.0
        for part, cls in ((fixed, "area c3"), (lookups, "area c2"), (gpu, "area c1")):
            x, y = plot.at(i + 0.2, base + part)
            plot.rect(x, y, plot.at(i + 0.8, 0)[0] - x, plot.at(0, base)[1] - y, cls)
            base += part
        plot.label(i + 0.5, base + 0.12, f"{base:.1f}", "strong", "middle")
        px, py = plot.at(i + 0.5, 0)
        plot.text(px, py + 17, name, "small")
    for text, y in (("fixed", 0.2), ("lookups", 0.78), ("GPU", 2.4)):
        plot.label(0.5, y, text, "small", "middle")
    return plot.svg()
