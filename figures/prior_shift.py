"""Probability that a model reports after its training data were balanced, against the true probability."""

from figures.canvas import Plot


def draw() -> str:
    """Draw the shift of probabilities when 1 percent positives are resampled to 50 percent."""
    plot = Plot(x=(0, 0.1), y=(0, 1))
    plot.axes("true probability", "model output", (0, 0.01, 0.05, 0.1), (0, 0.5, 1))
    kept = 1 / 99

    def balanced(p: float) -> float:
        return p / (p + kept * (1 - p))

    plot.curve(balanced, "c2")
    plot.curve(lambda p: p, "c1")
    plot.line(*plot.at(0.01, 0), *plot.at(0.01, 0.5), "grid")
    plot.line(*plot.at(0, 0.5), *plot.at(0.01, 0.5), "grid")
    plot.mark(0.01, balanced(0.01), "dot c2")
    plot.label(0.014, 0.47, "true 1% is reported as 50%", "small")
    plot.label(0.05, 0.76, "trained on balanced data", "c2")
    plot.label(0.05, 0.1, "calibrated", "c1")
    return plot.svg()
