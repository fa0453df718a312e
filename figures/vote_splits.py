"""How five votes split when one pair of labels agrees 61 percent of the time, under two causes of disagreement."""

from math import comb

from figures.canvas import Plot

CLEAR = 2 * 0.61 - 1
RIGHT = (1 + CLEAR**0.5) / 2
CAUSES = (
    ("every pair equally noisy", "c1", ((1.0, RIGHT),)),
    ("some clear, others ties", "c2", ((CLEAR, 1.0), (1 - CLEAR, 0.5))),
)


def split(mix: tuple[tuple[float, float], ...], most: int) -> float:
    """Chance that ``most`` of five voters are on the larger side."""
    rest = 5 - most
    return sum(share * comb(5, most) * (p**most * (1 - p) ** rest + p**rest * (1 - p) ** most) for share, p in mix)


def draw() -> str:
    """Draw the share of 5-0, 4-1 and 3-2 votes as paired bars."""
    plot = Plot(x=(0, 3), y=(0, 0.6), height=250)
    plot.axes("how five annotators split on a pair", "share of pairs", (), (0, 0.2, 0.4, 0.6))
    for i, most in enumerate((5, 4, 3)):
        for j, (_, color, mix) in enumerate(CAUSES):
            value = split(mix, most)
            x, y = plot.at(i + 0.14 + 0.38 * j, value)
            width = plot.at(0.34, 0)[0] - plot.left
            plot.rect(x, y, width, plot.at(0, 0)[1] - y, f"area {color}")
            plot.text(x + width / 2, y - 5, f"{value:.0%}", f"small {color}")
        plot.label(i + 0.5, -0.05, f"{most}-{5 - most}", "small", "middle")
    for j, (name, color, _) in enumerate(CAUSES):
        plot.label(0.1, 0.57 - 0.05 * j, name, f"small {color}")
    return plot.svg()
