"""How 400 complaints became 800: more requests, another mix, and one segment that broke."""

from figures.canvas import Plot

BARS = (
    ("before", 0, 400, "cell on", "400"),
    ("traffic", 400, 500, "area c3", "+100"),
    ("mix", 500, 525, "area c4", "+25"),
    ("chat", 525, 525, "area c1", "0"),
    ("documents", 525, 525, "area c1", "0"),
    ("forms", 525, 800, "area c2", "+275"),
    ("after", 0, 800, "cell on", "800"),
)


def draw() -> str:
    """Draw the bridge from the old count to the new one as seven bars."""
    plot = Plot(x=(0, 7), y=(0, 900), width=470, height=250)
    plot.axes("", "complaints per week", (), (0, 200, 400, 600, 800))
    for i, (name, low, high, cls, label) in enumerate(BARS):
        x0, y0 = plot.at(i + 0.12, high)
        x1, y1 = plot.at(i + 0.88, low)
        if high > low:
            plot.rect(x0, y0, x1 - x0, y1 - y0, cls)
        else:
            plot.line(x0, y0, x1, y0)
        plot.text((x0 + x1) / 2, y0 - 6, label)
        plot.text((x0 + x1) / 2, 223, name, "small")
    plot.text(*plot.at(4, 710), "rate within segment", "small muted")
    return plot.svg()
