"""A ring of six and two triangles, and how two signals fade on two five-cliques joined by one edge."""

import math

from figures.canvas import Canvas

CLIQUE = 5
LAYERS = (0, 1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 28, 32)


def step(x: list[float]) -> list[float]:
    """Average each node with its clique, and across the bridge between nodes 4 and 5."""
    half = [sum(x[:CLIQUE]), sum(x[CLIQUE:])]
    means = [half[i // CLIQUE] / CLIQUE for i in range(2 * CLIQUE)]
    means[4], means[5] = (half[0] + x[5]) / 6, (half[1] + x[4]) / 6
    return means


def fade(start: list[float], back: float) -> list[list[float]]:
    """Return the features after 0 to 32 layers that add back a share ``back`` of the input."""
    rows = [start]
    for _ in range(LAYERS[-1]):
        rows.append([(1 - back) * a + back * b for a, b in zip(step(rows[-1]), start, strict=True)])
    return rows


def spread(x: list[float]) -> float:
    """Return the standard deviation of the features over the nodes."""
    mean = sum(x) / len(x)
    return math.sqrt(sum((v - mean) ** 2 for v in x) / len(x))


def draw() -> str:
    """Draw the two graphs at left and the three fading curves at right."""
    canvas = Canvas(480, 225)
    for cx, cy, r, sides in ((55, 60, 36, 6), (32, 160, 24, 3), (86, 160, 24, 3)):
        turn = [-math.pi / 2 + 2 * math.pi * i / sides for i in range(sides + 1)]
        points = [(cx + r * math.cos(t), cy + r * math.sin(t)) for t in turn]
        canvas.path(points, "c1")
        for x, y in points[:-1]:
            canvas.circle(x, y, 5)
    canvas.text(57, 206, "same colors", "small")
    left, top, low, wide = 180, 22, 180, 285
    canvas.line(left, low, left + wide, low)
    canvas.line(left, low, left, top)
    group, own = [1.0] * 5 + [-1.0] * 5, [1.0, -1.0, 1.0, -1.0, 0.0] * 2
    for cls, start, back in (("c1", group, 0.0), ("c2", own, 0.0), ("c3", group, 0.1)):
        rows = fade(start, back)
        size = [abs(sum(r[:5]) - sum(r[5:])) / 10 if start is group else spread(r) / spread(own) for r in rows]
        canvas.path([(left + wide * k / 32, low - (low - top) * size[k]) for k in LAYERS], cls)
    for layer in (0, 8, 16, 24, 32):
        canvas.text(left + wide * layer / 32, low + 17, f"{layer}", "small")
    canvas.text(left + wide / 2, 216, "layers")
    for share in (0, 0.5, 1):
        canvas.text(left - 7, low + 4 - (low - top) * share, f"{share:g}", "small", "end")
    canvas.text(left - 30, 14, "signal left", "small", "start")
    canvas.text(left + 120, 60, "group, input added back", "c3", "start")
    canvas.text(left + 135, 112, "group", "c1", "start")
    canvas.text(left + 20, 170, "individual", "c2", "start")
    return canvas.svg()
