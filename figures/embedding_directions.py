"""Six support sentences and a query as unit vectors: the two strongest directions of their word counts."""

import math

from figures.canvas import Canvas

DOCS = (
    "refund money back within thirty days",
    "get your money back after a return",
    "return the parcel for a refund",
    "reset your password by email",
    "new password link sent by email",
    "login failed reset the password",
)


def strongest(gram: list[list[float]]) -> tuple[float, list[float]]:
    """Return the largest eigenvalue of a symmetric matrix and its vector, by power iteration."""
    vector = [1.0 + 0.1 * i for i in range(len(gram))]
    value = 1.0
    for _ in range(500):
        product = [sum(a * b for a, b in zip(row, vector, strict=True)) for row in gram]
        value = math.hypot(*product)
        vector = [p / value for p in product]
    return value, vector


def directions() -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """Return the unit vectors of the sentences and of the query "refund"."""
    bags = [doc.split() for doc in DOCS]
    gram = [[float(sum(a.count(w) * b.count(w) for w in set(a))) for b in bags] for a in bags]
    first, u = strongest(gram)
    rest = [[g - first * u[i] * u[j] for j, g in enumerate(row)] for i, row in enumerate(gram)]
    second, v = strongest(rest)
    sides = [(math.sqrt(first) * a, math.sqrt(second) * b) for a, b in zip(u, v, strict=True)]
    has = [bag.count("refund") for bag in bags]
    query = (
        sum(h * a for h, a in zip(has, u, strict=True)) / math.sqrt(first),
        sum(h * b for h, b in zip(has, v, strict=True)) / math.sqrt(second),
    )
    unit = [(x / math.hypot(x, y), y / math.hypot(x, y)) for x, y in (*sides, query)]
    return unit[:-1], unit[-1]


def draw() -> str:
    """Draw the sentence vectors as arrows beside their sentences, and the query as a ring."""
    canvas = Canvas(450, 244)
    docs, query = directions()
    x0, y0, radius = 24, 122, 132
    for i, (x, y) in enumerate(docs):
        canvas.line(x0, y0, x0 + radius * x, y0 - radius * y, "c1" if i < 3 else "c2")
        canvas.circle(x0 + radius * x, y0 - radius * y, 3.5, f"dot {'c1' if i < 3 else 'c2'}")
    canvas.circle(x0 + radius * query[0], y0 - radius * query[1], 8, "ring")
    for i, doc in enumerate(DOCS):
        canvas.text(190, (152 if i < 3 else -16) + 20 * i, f"{i}  {doc}", "small c1" if i < 3 else "small c2", "start")
    for label, i, dx, dy in (("4", 4, 10, 0), ("3, 5", 5, 8, 4), ("1, 2", 2, 8, 4), ("0", 0, 12, 0)):
        canvas.text(x0 + radius * docs[i][0] + dx, y0 - radius * docs[i][1] + dy, label, "small", "start")
    canvas.text(x0 + radius * query[0] - 4, 238, "query: refund", "small strong")
    canvas.text(66, 126, "77° to 100° apart", "small muted", "start")
    return canvas.svg()
