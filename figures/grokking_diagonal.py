"""Train and test error of a diagonal linear network over log steps: grokking from a large start with decay."""

from figures.canvas import Plot

# Test error (squared distance to the true weights), measured by the code of the page's worked example.
GROK = ((1.48, 1.499), (2, 1.497), (3, 1.494), (3.6, 1.437), (3.7, 1.369), (3.8, 1.203), (3.9, 0.865), (4, 0.431),
        (4.1, 0.135), (4.18, 0.041), (4.3, 0.004))  # fmt: skip
SMALL = ((1.48, 2.998), (2, 2.926), (2.18, 2.309), (2.3, 0.801), (2.4, 0.117), (2.48, 0.014), (3, 0.002), (4.3, 0.0))


def draw() -> str:
    """Draw the two test curves and mark when each run fits its training data."""
    plot = Plot(x=(1.4, 4.35), y=(0, 3.1), height=240)
    plot.axes("steps (log scale)", "test error", (), (0, 1, 2, 3))
    for power, name in ((2, "100"), (3, "1,000"), (4, "10,000")):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, name, "small")
    plot.series(GROK, "c2")
    plot.series(SMALL, "c1")
    plot.mark(1.48, 1.499, "ring", 6)
    plot.label(1.5, 1.18, "already fitted", "small")
    plot.label(2.7, 1.1, "large start + decay", "c2")
    plot.label(2.3, 2.5, "small start, no decay", "c1")
    return plot.svg()
