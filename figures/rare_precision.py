"""Precision against prevalence at 80 percent recall, for three false positive rates."""

from figures.canvas import Plot

RECALL = 0.8


def precision(prevalence: float, false_positive_rate: float) -> float:
    """Return the share of true cases among the alerts."""
    hits, false_alarms = RECALL * prevalence, false_positive_rate * (1 - prevalence)
    return hits / (hits + false_alarms)


def draw() -> str:
    """Draw the three curves on a logarithmic prevalence axis and ring one case."""
    plot = Plot(430, 250, x=(-1, -4), y=(0, 1))
    plot.axes("share of positives", "precision at 80% recall", (), (0, 0.25, 0.5, 0.75, 1))
    for exponent, name in ((-1, "10%"), (-2, "1%"), (-3, "0.1%"), (-4, "0.01%")):
        px, py = plot.at(exponent, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    for rate, cls in ((0.05, "c3"), (0.01, "c2"), (0.001, "c1")):
        plot.series([(-1 - i / 12, precision(10 ** (-1 - i / 12), rate)) for i in range(37)], cls)
    case = precision(1e-3, 0.01)
    plot.mark(-3, case, "ring", 6)
    plot.label(-3.02, case + 0.08, f"{case:.0%}", "small")
    plot.label(-2.72, 0.68, "0.1% false positives", "c1 small")
    plot.label(-2.0, 0.47, "1% false positives", "c2 small")
    plot.label(-1.42, 0.22, "5%", "c3 small", "end")
    return plot.svg()
