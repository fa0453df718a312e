"""Interpolated precision-recall steps of one class with and without a duplicate detection."""

from figures.canvas import Plot

OBJECTS = 4
CLEAN = (1, 1, 0, 1)
DUPLICATE = (1, 0, 1, 0, 1)


def steps(hits: tuple[int, ...]) -> list[float]:
    """Return the interpolated precision at each hit, the best precision at that recall or beyond."""
    precision = [sum(hits[: i + 1]) / (i + 1) for i in range(len(hits))]
    return [max(precision[i:]) for i, hit in enumerate(hits) if hit]


def draw() -> str:
    """Draw both step curves; the shaded area under the upper one is its average precision."""
    plot = Plot(width=440, height=250, x=(0, 1), y=(0, 1.1))
    plot.axes("recall (4 objects)", "precision", (0, 0.25, 0.5, 0.75, 1), (0, 0.25, 0.5, 0.75, 1))
    for hits, cls in ((CLEAN, "c1"), (DUPLICATE, "c2")):
        levels = steps(hits)
        points = [(x / OBJECTS, p) for i, p in enumerate(levels) for x in (i, i + 1)]
        end = len(levels) / OBJECTS
        if cls == "c1":
            plot.polygon([plot.at(0, 0), *(plot.at(*p) for p in points), plot.at(end, 0)], "area c1")
        plot.series([*points, (end, 0)], cls)
    clean, double = sum(steps(CLEAN)) / OBJECTS, sum(steps(DUPLICATE)) / OBJECTS
    plot.label(0.53, 0.98, f"after NMS: AP {clean:.2f}", "c1")
    plot.label(0.03, 0.5, f"with a duplicate: AP {double:.2f}", "c2")
    plot.label(0.78, 0.3, "4th object", "small muted")
    plot.label(0.78, 0.22, "never found", "small muted")
    return plot.svg()
