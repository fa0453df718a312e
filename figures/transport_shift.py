"""Wasserstein and Jensen-Shannon between two equal blocks as one of them is shifted away."""

from figures.canvas import Plot

WIDTH = 0.5


def jensen_shannon(shift: float) -> float:
    """Bits between uniforms of the same width: the share of mass that does not overlap."""
    return min(shift / WIDTH, 1.0)


def draw() -> str:
    """Draw both measures against the shift, and the two blocks above the axis."""
    plot = Plot(x=(0, 2), y=(0, 2), height=250)
    plot.axes("shift of the model's block (each is 0.5 wide)", "distance", (0, 0.5, 1, 1.5, 2), (0, 1, 2))
    plot.series([(0, 0), (2, 2)], "c1")
    plot.series([(x, jensen_shannon(x)) for x in (0, WIDTH, 2)], "c2")
    px, py = plot.at(WIDTH, 0)
    plot.line(px, py, px, plot.at(0, 1)[1], "grid")
    plot.label(1.2, 1.4, "Wasserstein: slope 1", "c1", "end")
    plot.label(1.96, 0.84, "Jensen-Shannon: slope 0", "c2", "end")
    plot.label(0.55, 0.1, "no overlap from here; KL infinite at any shift", "small")
    for x, name, cls in ((64.0, "data", "area c1"), (138.0, "model", "area c2")):
        plot.rect(x, 26, 44, 22, cls)
        plot.text(x + 22, 41, name, "small")
    plot.arrow(110, 37, 136, 37)
    return plot.svg()
