"""Training work of five algorithms against the number of rows at 100 features, from the textbook formulas."""

import math
from collections.abc import Callable

from figures.canvas import Plot

FEATURES, TREES, TRIED = 100, 100, 10


def draw() -> str:
    """Draw log10 of the operation count against log10 of the rows, with reference times at a billion a second."""
    d = FEATURES
    work: dict[str, tuple[Callable[[float], float], str, float]] = {
        "kernel SVM": (lambda n: n * n * d, "c2", 0.0),
        "forest": (lambda n: TREES * TRIED * n * math.log2(n), "c3", 0.3),
        "least squares": (lambda n: n * d * d + d**3, "c4", 0.05),
        "one tree": (lambda n: d * n * math.log2(n), "c1", -0.1),
        "kNN: store": (lambda n: n * d, "c2", 0.0),
    }
    plot = Plot(460, 290, x=(3, 7), y=(5, 16), left=56, right=104)
    plot.axes("rows n (powers of ten)", "operations (powers of ten)", (3, 4, 5, 6, 7), (5, 7, 9, 11, 13, 15))
    for seconds, name, where in ((1, "1 second", 3.9), (3600, "1 hour", 3.1), (86400 * 30, "30 days", 3.1)):
        exponent = 9 + math.log10(seconds)
        plot.line(*plot.at(3, exponent), *plot.at(7, exponent), "grid")
        plot.label(where, exponent + 0.2, name, "small muted")
    for name, (count, cls, shift) in work.items():
        ends = [(e, math.log10(count(10.0**e))) for e in (3, 3.5, 4, 5, 6, 7)]
        plot.series(ends, cls)
        plot.label(7.06, ends[-1][1] - 0.2 + shift, name, f"{cls} small")
    return plot.svg()
