"""Measured accuracy against true accuracy when a share of the test labels is flipped at random."""

from figures.canvas import Plot


def draw() -> str:
    """Draw the line for clean labels, 10 percent and one third of flips, and invert one reading."""
    plot = Plot(width=440, height=270, x=(0.5, 1), y=(0.5, 1))
    plot.axes("true accuracy", "accuracy on noisy labels", (0.5, 0.6, 0.7, 0.8, 0.9, 1), (0.5, 0.6, 0.7, 0.8, 0.9, 1))
    for e, cls in ((0.0, "c1"), (0.1, "c2"), (1 / 3, "c3")):
        plot.series([(0.5, 0.5), (1, 1 - e)], cls)
    plot.label(0.735, 0.8, "clean", "c1", "end")
    plot.label(0.87, 0.755, "10% flipped", "c2")
    plot.label(0.83, 0.57, "a third flipped", "c3")
    true = (0.6 - 1 / 3) / (1 - 2 / 3)
    plot.line(*plot.at(0.5, 0.6), *plot.at(true, 0.6), "c4")
    plot.line(*plot.at(true, 0.6), *plot.at(true, 0.5), "c4")
    plot.mark(true, 0.6, "dot c4")
    plot.label(0.51, 0.615, "measured 0.60", "small c4")
    plot.label(true - 0.01, 0.515, f"true {true:.2f}", "small c4", "end")
    plot.mark(1, 2 / 3, "ring")
    plot.label(0.99, 0.685, "perfect model: 0.67", "small", "end")
    return plot.svg()
