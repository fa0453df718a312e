"""k-means with two clusters on one normal hump and on two humps, with the silhouette of each."""

import math
from statistics import NormalDist

from figures.canvas import Canvas

LEVELS = 200


def sample(shift: float) -> list[float]:
    """Evenly spaced quantiles of an equal mixture of two unit normals at plus and minus shift."""
    normal = NormalDist()
    half = [normal.inv_cdf((i + 0.5) / LEVELS) for i in range(LEVELS)]
    return sorted([v - shift for v in half] + [v + shift for v in half])


def silhouette(values: list[float]) -> float:
    """Mean silhouette of the cut at zero, where two-means puts it for symmetric data."""
    sides = [[v for v in values if v < 0], [v for v in values if v >= 0]]
    total = 0.0
    for mine, other in (sides, sides[::-1]):
        for v in mine:
            a = sum(abs(v - w) for w in mine) / (len(mine) - 1)
            b = sum(abs(v - w) for w in other) / len(other)
            total += (b - a) / max(a, b)
    return total / len(values)


def draw() -> str:
    """Draw both densities with the cut at zero and shade the half that the algorithm calls cluster two."""
    canvas = Canvas(470, 190)
    for left, shift, title in ((0, 0.0, "one group"), (240, 2.2, "two groups")):
        spread = math.sqrt(1 + shift**2)

        def height(z: float, shift: float = shift, spread: float = spread) -> float:
            x = z * spread
            return spread * (NormalDist(shift).pdf(x) + NormalDist(-shift).pdf(x)) / 2

        def at(z: float, left: int = left) -> tuple[float, float]:
            return left + 110 + 34 * z, 130.0

        curve = [(at(z / 10)[0], 130 - 170 * height(z / 10)) for z in range(-30, 31)]
        canvas.polygon([at(0), *curve[30:], at(3)], "area c2")
        canvas.path(curve, "c1")
        canvas.line(*at(-3), *at(3))
        canvas.line(at(0)[0], 40, at(0)[0], 140, "c2")
        canvas.text(left + 110, 22, title, "strong")
        canvas.text(left + 110, 157, f"silhouette {silhouette(sample(shift)):.2f}", "small")
    canvas.text(110, 176, "cut is stable, p-value is tiny", "small")
    canvas.text(350, 176, "cut runs through a gap", "small")
    return canvas.svg()
