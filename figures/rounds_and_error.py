"""Error of bagged full-depth trees and of boosted stumps as trees are added, on a noisy sine wave."""

import math

from figures.canvas import Plot

# Means over 200 training sets: 60 evenly spaced rows of sin(2 pi x) on [0, 1] plus normal noise of sd 0.5, squared error
# against the sine at those rows. Boosting: scikit-learn's GradientBoostingRegressor with stumps and learning rate 0.3.
# Bagging: full-depth trees on bootstrap samples, which with one feature predict the label of the nearest row in the bag.
TREES = (1, 2, 3, 4, 6, 10, 18, 32, 56, 100, 178, 316, 600)
BAGGING = (0.250, 0.180, 0.158, 0.147, 0.136, 0.126, 0.121, 0.118, 0.117, 0.116, 0.116, 0.115, 0.115)
BOOSTING = (0.295, 0.195, 0.143, 0.117, 0.096, 0.073, 0.052, 0.045, 0.049, 0.057, 0.068, 0.081, 0.100)


def draw() -> str:
    """Draw both errors, averaged over many training sets, against the number of trees on a log scale."""
    plot = Plot(x=(0, math.log10(TREES[-1])), y=(0, 0.35), width=440, height=262)
    plot.axes("number of trees (log scale)", "squared error against the truth", (), (0, 0.1, 0.2, 0.3))
    for m in (1, 10, 100, 600):
        px, py = plot.at(math.log10(m), 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{m}", "small")
    for errors, cls in ((BAGGING, "c1"), (BOOSTING, "c2")):
        plot.series([(math.log10(m), e) for m, e in zip(TREES, errors, strict=True)], cls)
    least, best = min(zip(BOOSTING, TREES, strict=True))
    plot.mark(math.log10(best), least, "ring", 6)
    plot.label(math.log10(best), least - 0.03, f"best: about {best} rounds", "small", "middle")
    plot.label(1.15, 0.14, "bagging, full-depth trees: levels off", "c1")
    plot.label(0.3, 0.29, "boosting, stumps: falls, then rises", "c2")
    return plot.svg()
