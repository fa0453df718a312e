"""Exact bootstrap distributions of the 95th percentile and of the maximum for one sample of 200 latencies."""

import math
import random

from figures.canvas import Canvas

SIZE = 200


def at_most(j: int, k: int) -> float:
    """Chance that the k-th smallest value of a resample is at most the j-th smallest of the sample."""
    p = j / SIZE
    return sum(math.comb(SIZE, m) * p**m * (1 - p) ** (SIZE - m) for m in range(k, SIZE + 1))


def panel(canvas: Canvas, left: float, name: str, k: int, first: int, scale: float) -> None:
    """Draw a bar at each sample value that the k-th smallest value of a resample can take."""
    rng = random.Random(7)
    values = sorted(rng.lognormvariate(5, 0.4) for _ in range(SIZE))
    low, high = values[first - 1], values[min(SIZE, k + 8) - 1]
    share = {j: at_most(j, k) - at_most(j - 1, k) for j in range(first, SIZE + 1)}

    def x(j: int) -> float:
        return left + 12 + 190 * (values[j - 1] - low) / (high - low)

    canvas.text(left + 105, 18, name, "strong")
    canvas.line(left, 190, left + 212, 190)
    for j, part in share.items():
        if part > 0.002:
            canvas.line(x(j), 190, x(j), 190 - scale * part, "c1")
    ends = [next(j for j in share if at_most(j, k) >= tail) for tail in (0.025, 0.975)]
    canvas.line(x(ends[0]), 202, x(ends[1]), 202, "c4")
    for j in ends:
        canvas.line(x(j), 197, x(j), 207, "axis")
    canvas.text((x(ends[0]) + x(ends[1])) / 2, 221, f"95%: {values[ends[0] - 1]:.0f} to {values[ends[1] - 1]:.0f} ms", "small")
    if k == SIZE:
        for j in (SIZE, SIZE - 1):
            canvas.text(x(j) - 6, 190 - scale * share[j] + 10, f"{100 * share[j]:.0f}%", "small", "end")


def draw() -> str:
    """Draw the percentile on the left and the maximum on the right, each over its own range of milliseconds."""
    canvas = Canvas(480, 232)
    panel(canvas, 8, "p95: many values possible", 190, 178, 900)
    panel(canvas, 256, "maximum: stuck at the top", SIZE, 194, 240)
    return canvas.svg()
