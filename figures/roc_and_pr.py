"""One model with ROC-AUC 0.95: its ROC curve, and its precision-recall curve at three prevalences."""

from statistics import NormalDist

from figures.canvas import Plot

NORMAL = NormalDist()
SHIFT = 2**0.5 * NORMAL.inv_cdf(0.95)


def false_alarms(recall: float) -> float:
    """False positive rate at this recall: negatives are N(0, 1), positives N(SHIFT, 1)."""
    return 1 - NORMAL.cdf(SHIFT + NORMAL.inv_cdf(1 - recall))


def draw() -> str:
    """Draw the two panels with the point of 80% recall marked on every curve."""
    grid = [0.005, 0.02, 0.05] + [i / 20 for i in range(2, 20)] + [0.97, 0.99, 0.998]
    roc = Plot(width=480, height=240, left=34, right=272, top=38, bottom=44)
    pr = Plot(width=480, height=240, left=276, right=30, top=38, bottom=44)
    for plot, across, up in ((roc, "false positive rate", "recall"), (pr, "recall", "precision, by share of positives")):
        (x0, y0), (x1, y1) = plot.at(0, 0), plot.at(1, 1)
        plot.line(x0, y0, x1, y0)
        plot.line(x0, y0, x0, y1)
        for tick in (0, 0.5, 1):
            plot.text(plot.at(tick, 0)[0], y0 + 16, f"{tick:g}", "small")
            plot.text(x0 - 6, plot.at(0, tick)[1] + 4, f"{tick:g}", "small", "end")
        plot.text((x0 + x1) / 2, y0 + 32, across, "small")
        plot.text(x0 - 10, y1 - 12, up, "small", "start")
    roc.line(*roc.at(0, 0), *roc.at(1, 1), "grid")
    roc.series([(0, 0), *((false_alarms(r), r) for r in grid), (1, 1)], "c1")
    fpr = false_alarms(0.8)
    roc.mark(fpr, 0.8)
    roc.label(fpr + 0.07, 0.74, f"recall 0.8 at {fpr:.3f}", "small")
    roc.label(0.3, 0.5, "AUC 0.95,", "c1")
    roc.label(0.3, 0.4, "any prevalence", "c1")
    for cls, share, name, x, y in (
        ("c1", 0.5, "50%", 0.5, 0.85),
        ("c2", 0.05, "5%", 0.32, 0.64),
        ("c3", 0.001, "0.1%", 0.26, 0.2),
    ):
        curve = [(r, share * r / (share * r + (1 - share) * false_alarms(r))) for r in [*grid, 1.0 - 1e-6]]
        pr.series(curve, cls)
        precision = share * 0.8 / (share * 0.8 + (1 - share) * fpr)
        pr.mark(0.8, precision, f"dot {cls}")
        pr.label(0.84 if share == 0.05 else 0.72, precision + 0.04, f"{precision:.3g}", "small")
        pr.label(x, y, name, cls)
    roc.parts += pr.parts
    return roc.svg()
