"""Two tosses of a coin with P(heads) = 0.7 as areas, and the expected tosses per fair flip against the bias."""

import math

from figures.canvas import Plot

P = 0.7


def entropy(p: float) -> float:
    """Entropy of one toss in bits."""
    return -p * math.log2(p) - (1 - p) * math.log2(1 - p)


def draw() -> str:
    """Draw the unit square of two tosses on the left, the cost curve and its lower bound on the right."""
    plot = Plot(width=470, height=226, x=(0, 1), y=(0, 12), left=270, bottom=42, right=12, top=34)
    side, left, top = 150.0, 34.0, 34.0
    wide, low = side * P, side * (1 - P)
    plot.rect(left, top, wide, wide, "cell off")
    plot.rect(left + wide, top + wide, low, low, "cell off")
    plot.rect(left + wide, top, low, wide, "area c2")
    plot.rect(left, top + wide, wide, low, "area c1")
    plot.rect(left, top, side, side, "cell off")
    plot.text(left + wide / 2, top + wide / 2, f"HH {P * P:.2f}: again", "small")
    plot.text(left + side - low / 2, top + wide / 2 - 4, "TH", "strong")
    plot.text(left + side - low / 2, top + wide / 2 + 12, f"{P * (1 - P):.2f}", "small")
    plot.text(left + wide / 2, top + side - low / 2 + 4, f"HT {P * (1 - P):.2f}", "strong")
    plot.text(left + side - low / 2, top + side - low / 2 + 4, f"TT {(1 - P) ** 2:.2f}", "small")
    for i, (name, share) in enumerate((("H", P), ("T", 1 - P))):
        middle = wide / 2 if i == 0 else side - low / 2
        plot.text(left + middle, top - 6, f"{name} {share:.1f}", "small")
        plot.text(left - 4, top + middle + 4, f"{name} {share:.1f}", "small", "end")
    plot.text(left + side / 2, 202, "first toss across,", "small")
    plot.text(left + side / 2, 217, "second toss down", "small")
    plot.line(*plot.at(0, 0), *plot.at(1, 0))
    plot.line(*plot.at(0, 0), *plot.at(0, 12))
    for x in (0, 0.5, 0.7, 0.9):
        plot.label(x, -1.2, f"{x:g}", "small", "middle")
    for y in (1, 4, 8, 12):
        plot.text(263, plot.at(0, y)[1] + 4, f"{y}", "small", "end")
    plot.text(365, 217, "chance of heads", "small")
    plot.text(365, 16, "tosses per fair flip", "strong")
    plot.curve(lambda p: 1 / (p * (1 - p)), "c1", 50, (0.093, 0.907))
    plot.curve(lambda p: 1 / entropy(p), "c2", 40, (0.02, 0.98))
    plot.mark(P, 1 / (P * (1 - P)))
    plot.label(0.5, 5.1, "pairs", "c1", "middle")
    plot.label(0.5, 2.2, "entropy bound", "c2 small", "middle")
    return plot.svg()
