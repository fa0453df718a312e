"""One cutoff on a calibrated score catches different shares of the true positives of two groups."""

from figures.canvas import Plot


def positives_a(s: float) -> float:
    """Density of group A's score among its positives, Beta(3, 3)."""
    return 30 * s**2 * (1 - s) ** 2


def positives_b(s: float) -> float:
    """Density of group B's score among its positives, Beta(2, 4)."""
    return 20 * s * (1 - s) ** 3


def draw() -> str:
    """Draw both densities, a shared cutoff at 0.30 and group B's own cutoff at 0.15 for an equal catch."""
    plot = Plot(x=(0, 1), y=(0, 2.6), height=250)
    plot.axes("calibrated score of those who are positive", "density", (0, 0.15, 0.3, 0.5, 0.75, 1), ())
    right = [(0.3 + 0.7 * i / 30) for i in range(31)]
    base = [plot.at(1, 0), plot.at(0.3, 0)]
    plot.polygon([plot.at(s, positives_a(s)) for s in right] + base, "area c1")
    plot.polygon([plot.at(s, positives_b(s)) for s in right] + base, "area c2")
    plot.curve(positives_a, "c1", 40)
    plot.curve(positives_b, "c2", 40)
    for cut, top in ((0.3, 2.45), (0.15, 2.2)):
        plot.line(*plot.at(cut, 0), *plot.at(cut, top), "axis")
    plot.label(0.31, 2.38, "shared cutoff: A 84%, B 53%", "small")
    plot.label(0.14, 2.3, "B at 0.15: 84%", "small", "middle")
    plot.label(0.66, 1.6, "group A", "c1")
    plot.label(0.03, 1.3, "B", "c2")
    return plot.svg()
