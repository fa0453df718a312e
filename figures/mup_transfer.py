"""Loss against learning rate for a narrow network and one eight times wider, standard and with muP."""

from figures.canvas import Plot

# Cross-entropy printed by the block on the page, by the negative exponent of the learning rate.
TUNED = {3: 0.68, 4: 0.27, 5: 0.2, 6: 0.27, 7: 0.75, 8: 1.39, 9: 1.86}
STANDARD = {3: 1.35, 4: 0.37, 5: 0.27, 6: 0.15, 7: 0.08, 8: 0.1, 9: 0.26}
MUP = {3: 0.3, 4: 0.29, 5: 0.12, 6: 0.13, 7: 0.37, 8: 1.07, 9: 1.71}


def draw() -> str:
    """Draw the three measured curves over the tuned rate on a log axis."""
    plot = Plot(x=(-9.2, -2.8), y=(0, 2), height=250)
    plot.axes("learning rate (powers of two)", "loss after 30 steps", (), (0, 1, 2))
    for k in range(3, 10):
        px, py = plot.at(-k, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"2^-{k}", "small")
    for values, cls in ((TUNED, "c3"), (STANDARD, "c2"), (MUP, "c1")):
        plot.series([(-k, loss) for k, loss in sorted(values.items(), reverse=True)], cls)
    plot.label(-7.75, 1.4, "width 24, tuned", "c3")
    plot.label(-9.05, 0.65, "192, muP", "c1")
    plot.label(-3.75, 0.9, "192, standard", "c2", "end")
    return plot.svg()
