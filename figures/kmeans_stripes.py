"""Two parallel stripes of ten points: the split that k-means prefers, and the stripes themselves."""

from figures.canvas import Canvas

POINTS = [(x, y) for y in (0, 3) for x in range(10)]


def inertia(groups: list[list[tuple[int, int]]]) -> float:
    """Return the sum of squared distances of all points to the mean of their group."""
    total = 0.0
    for group in groups:
        center = [sum(point[i] for point in group) / len(group) for i in (0, 1)]
        total += sum((x - center[0]) ** 2 + (y - center[1]) ** 2 for x, y in group)
    return total


def draw() -> str:
    """Draw the same points twice, colored by each split, with both means and the sum of squares."""
    canvas = Canvas(480, 150)
    halves = [p for p in POINTS if p[0] > 4]
    stripes = [p for p in POINTS if p[1] == 0]
    for i, (title, second) in enumerate((("what k-means returns", halves), ("the two stripes", stripes))):
        left, bottom, unit = 25 + 242 * i, 95, 21
        groups = [[p for p in POINTS if p not in second], second]
        canvas.text(left + 4.5 * unit, 16, title, "strong")
        for group, cls in zip(groups, ("dot c1", "ring"), strict=True):
            for x, y in group:
                canvas.circle(left + x * unit, bottom - y * unit, 5, cls)
            cx, cy = (sum(p[j] for p in group) / len(group) for j in (0, 1))
            canvas.text(left + cx * unit, bottom - cy * unit + 5, "×", "strong c2")
        canvas.text(left + 4.5 * unit, 130, f"sum of squares {inertia(groups):g}", "c1" if i == 0 else "")
    return canvas.svg()
