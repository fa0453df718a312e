"""Speedup of speculative decoding against draft length for three acceptance rates, with a draft that costs a tenth of a pass."""

from figures.canvas import Plot

COST = 0.1


def speedup(rate: float, length: int) -> float:
    """Return expected tokens per verification over its cost in target passes."""
    return float(sum(rate**j for j in range(length + 1))) / (1 + COST * length)


def draw() -> str:
    """Draw one curve per acceptance rate, its best length, and the break-even line."""
    plot = Plot(x=(0, 12), y=(0, 4), height=250, right=24)
    plot.axes("draft length k", "speedup", (0, 2, 4, 6, 8, 10, 12), (0, 1, 2, 3, 4))
    plot.series([(0, 1), (12, 1)], "c4")
    plot.label(0.3, 0.7, "break-even", "small c4")
    for rate, cls, y in ((0.9, "c1", 3.02), (0.7, "c2", 2.12), (0.5, "c3", 1.3)):
        values = [speedup(rate, k) for k in range(13)]
        plot.series(list(enumerate(values)), cls)
        best = max(range(13), key=lambda k, v=values: v[k])  # type: ignore[misc]
        plot.mark(best, values[best], "ring", 6)
        plot.label(9.6, y, f"a = {rate}", f"small {cls}")
    return plot.svg()
