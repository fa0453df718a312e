"""Three small panels, all computed: DBSCAN on a ring with a stray, a mixture cut against k-means, a single-linkage tree."""

import math

from figures.canvas import Canvas, Point

CENTER, EPS, MINIMUM = (78.0, 96.0), 34.0, 3
LINE = (0, 1, 2, 3, 7, 8, 13)


def dbscan(points: list[Point]) -> list[int]:
    """Label points by density; -1 is noise."""
    near = [[j for j, q in enumerate(points) if math.dist(p, q) <= EPS] for p in points]
    labels, found = [-1] * len(points), 0
    for start in range(len(points)):
        if labels[start] < 0 and len(near[start]) >= MINIMUM:
            todo = [start]
            while todo:
                i = todo.pop()
                if labels[i] < 0:
                    labels[i] = found
                    todo += near[i] if len(near[i]) >= MINIMUM else []
            found += 1
    return labels


def bell(x: float, mean: float, sd: float) -> float:
    """Half of a normal density, since both groups have weight one half."""
    return 0.5 * math.exp(-(((x - mean) / sd) ** 2) / 2) / sd / math.sqrt(2 * math.pi)


def cuts() -> tuple[float, float]:
    """Return the cut of 2-means on the two bells, by Lloyd steps on a grid, and the crossing of the bells."""
    xs = [i / 50 for i in range(-400, 401)]
    mass = [bell(x, 0, 2) + bell(x, 4, 0.5) for x in xs]
    cut = 2.0
    for _ in range(60):
        sides = [[(x, m) for x, m in zip(xs, mass, strict=True) if (x > cut) == right] for right in (False, True)]
        cut = sum(sum(x * m for x, m in side) / sum(m for _, m in side) for side in sides) / 2
    low, high = 1.0, 4.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if bell(middle, 0, 2) > bell(middle, 4, 0.5) else (low, middle)
    return cut, low


def tree(canvas: Canvas, left: float, floor: float) -> None:
    """Draw the single-linkage tree of LINE with a unit of 9 across and 19 up."""
    groups = [(left + 9 * x, 0.0, x, x) for x in LINE]
    while len(groups) > 1:
        i = min(range(len(groups) - 1), key=lambda k: groups[k + 1][2] - groups[k][3])
        (x1, h1, first, end), (x2, h2, begin, last) = groups[i : i + 2]
        up = floor - 19 * (begin - end)
        canvas.path([(x1, floor - 19 * h1), (x1, up), (x2, up), (x2, floor - 19 * h2)], "c1")
        groups[i : i + 2] = [((x1 + x2) / 2, begin - end, first, last)]
    for x in LINE:
        canvas.text(left + 9 * x, floor + 14, f"{x}", "small")


def draw() -> str:
    """Draw the three panels side by side."""
    canvas = Canvas(480, 190)
    ring = [(CENTER[0] + 52 * math.cos(i * math.pi / 5), CENTER[1] + 52 * math.sin(i * math.pi / 5)) for i in range(10)]
    blob = [(CENTER[0] + dx, CENTER[1] + dy) for dx, dy in ((0, 0), (9, 6), (-9, 5), (1, -10))]
    points = [*ring, *blob, (10.0, 36.0)]
    for (x, y), label in zip(points, dbscan(points), strict=True):
        canvas.circle(x, y, 4, "ring" if label < 0 else f"dot c{label + 1}")
    canvas.circle(*ring[0], EPS, "ring")
    for middle, head in ((78, "DBSCAN"), (243, "mixture"), (402, "hierarchical")):
        canvas.text(middle, 18, head, "strong")
    canvas.text(22, 34, "noise", "small muted", "start")

    def at(x: float, density: float) -> Point:
        return 222 + 12 * x, 150 - 240 * density

    for mean, sd, cls in ((0, 2, "c1"), (4, 0.5, "c2")):
        canvas.path([at(mean + sd * i / 3, bell(mean + sd * i / 3, mean, sd)) for i in range(-8, 9)], cls)
    canvas.line(*at(-5.4, 0), *at(5.6, 0))
    kmeans, mixture = cuts()
    for cut, top, name, anchor in ((kmeans, 82, "k-means", "end"), (mixture, 58, "mixture", "end")):
        canvas.line(at(cut, 0)[0], top, at(cut, 0)[0], 155, "c3" if name == "k-means" else "c4")
        canvas.text(at(cut, 0)[0] - 4, top + 6, f"{name} {cut:.1f}", "small", anchor)
    tree(canvas, 338, 150)
    for height, count in ((3, 3), (4.5, 2)):
        canvas.line(332, 150 - 19 * height, 462, 150 - 19 * height, "c3")
        canvas.text(466, 154 - 19 * height, f"{count}", "strong", "start")
    for middle, note in ((78, "any shape, one density"), (243, "own spread, shares"), (402, "one tree, every k")):
        canvas.text(middle, 184, note, "small muted")
    return canvas.svg()
