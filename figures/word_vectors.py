"""Two-dimensional word vectors from thirteen short sentences: bank lies between money and water, nearer to water."""

import math

from figures.canvas import Canvas

CORPUS = """the lender approved the loan | the lender approved the mortgage | she repaid the loan in cash |
she repaid the mortgage in cash | the lender lends cash | the bank approved the loan | the bank lends cash |
boats crossed the river | boats crossed the lake | fish swim in the river | fish swim in the lake |
boats left the bank of the river | fish near the bank of the lake"""
SKIP = {"the", "she", "in", "of"}


def association() -> tuple[list[str], list[list[float]]]:
    """Return the words and, for each pair, the logarithm of together-count over chance, at least zero."""
    sentences = [[w for w in s.split() if w not in SKIP] for s in CORPUS.split("|")]
    words = sorted({w for s in sentences for w in s})
    count = [[float(sum(a in s and b in s and a != b for s in sentences)) for b in words] for a in words]
    sums = [sum(row) for row in count]
    return words, [
        [math.log(max(c * sum(sums) / (p * q), 1)) for c, q in zip(row, sums, strict=True)]
        for row, p in zip(count, sums, strict=True)
    ]


def vectors() -> dict[str, tuple[float, float]]:
    """Return the two leading singular directions, turned so that *loan* points to the right."""
    words, matrix = association()
    axes: list[list[float]] = []
    for start in range(2):
        v = [1.0 + (i * 7 + start * 5) % 3 for i in range(len(words))]
        size = 1.0
        for _ in range(600):
            for axis in axes:
                overlap = sum(a * b for a, b in zip(v, axis, strict=True)) / sum(a * a for a in axis)
                v = [b - overlap * a for a, b in zip(axis, v, strict=True)]
            v = [sum(m * x for m, x in zip(row, v, strict=True)) for row in matrix]
            size = math.hypot(*v)
            v = [x / size for x in v]
        axes.append([x * math.sqrt(size) for x in v])
    x, y = (axis[words.index("loan")] for axis in axes)
    turned = {w: ((a * x + b * y), (b * x - a * y)) for w, a, b in zip(words, *axes, strict=True)}
    up = math.copysign(1, turned["river"][1]) / math.hypot(x, y)
    return {w: (a * abs(up), b * up) for w, (a, b) in turned.items()}


def draw() -> str:
    """Draw the vectors from one origin, with the same scale on both axes, so that angles are true."""
    place = vectors()
    c = Canvas(360, 256)
    c.line(40, 220, 330, 220)
    c.line(40, 220, 40, 6)
    for word, color, dx, dy, label, anchor in (
        ("loan", "c1", 0, -10, "loan", "middle"),
        ("mortgage", "c1", 0, 18, "lender, mortgage", "middle"),
        ("river", "c2", 12, 4, "river, lake", "start"),
        ("swim", "c2", 14, 8, "swim, crossed", "start"),
        ("bank", "c3", 12, 2, "bank", "start"),
    ):
        x, y = 40 + 230 * place[word][0], 220 - 230 * place[word][1]
        c.path([(40, 220), (x, y)], color)
        c.circle(x, y, 4, f"dot {color}")
        c.text(x + dx, y + dy, label, color, anchor)
    return c.svg()
