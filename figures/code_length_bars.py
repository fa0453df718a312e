"""Cross-entropy as entropy plus KL divergence, in bits, for two distributions coded with each other's lengths."""

import math

from figures.canvas import Canvas

P = (1 / 2, 1 / 4, 1 / 8, 1 / 8)
Q = (1 / 8, 1 / 2, 1 / 8, 1 / 4)


def bits(true: tuple[float, ...], model: tuple[float, ...]) -> float:
    """Average code length when symbols follow the first and the code is built for the second."""
    return -sum(t * math.log2(m) for t, m in zip(true, model, strict=True))


def draw() -> str:
    """Draw a table of both distributions and two stacked bars: entropy, then the wasted bits."""
    canvas = Canvas(474, 212)
    for column, name in enumerate("ABCD"):
        canvas.text(150 + 60 * column, 18, name, "strong")
    for row, (name, dist) in enumerate((("P", P), ("Q", Q))):
        y = 38 + 20 * row
        canvas.text(60, y, f"{name}: share, ideal bits", "small")
        for column, share in enumerate(dist):
            canvas.text(150 + 60 * column, y, f"1/{1 / share:g}, {-math.log2(share):g}", "small")
    for row, (title, true, model, label) in enumerate(
        (("data from P, code for Q", P, Q, "KL(P||Q)"), ("data from Q, code for P", Q, P, "KL(Q||P)"))
    ):
        y = 98 + 72 * row
        entropy, cross = bits(true, true), bits(true, model)
        canvas.text(10, y - 7, f"{title}: cross-entropy {cross:g} bits", "", "start")
        canvas.rect(10, y, 180 * entropy, 34, "area c1")
        canvas.rect(10 + 180 * entropy, y, 180 * (cross - entropy), 34, "area c2")
        canvas.rect(10, y, 180 * cross, 34, "cell off")
        canvas.text(10 + 90 * entropy, y + 22, f"entropy {entropy:g}", "strong")
        canvas.text(10 + 90 * (entropy + cross), y + 15, label, "small")
        canvas.text(10 + 90 * (entropy + cross), y + 29, f"{cross - entropy:g}", "strong")
    return canvas.svg()
