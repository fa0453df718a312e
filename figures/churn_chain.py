"""The share of active customers by month from two opposite starts, and the three-state churn chain behind it."""

from figures.canvas import Plot

P = ((0.8, 0.2, 0.0), (0.4, 0.4, 0.2), (0.1, 0.0, 0.9))


def active(start: int, months: int) -> list[float]:
    """Return the chance to be active after 0, 1, ... months from one sure state."""
    row = [float(i == start) for i in range(3)]
    shares = [row[0]]
    for _ in range(months):
        row = [sum(row[i] * P[i][j] for i in range(3)) for j in range(3)]
        shares.append(row[0])
    return shares


def draw() -> str:
    """Draw both convergence lines on the left and the state graph on the right."""
    plot = Plot(x=(0, 18), y=(0, 1), width=460, height=226, right=182)
    plot.axes("months", "share active", (0, 9, 18), (0, 0.5, 1))
    plot.line(*plot.at(0, 0.5), *plot.at(18, 0.5), "c3")
    for start, color in ((0, "c1"), (2, "c2")):
        plot.series(list(enumerate(active(start, 18))), color)
    plot.label(3.6, 0.8, "all active at first", "c1")
    plot.label(5.8, 0.24, "all churned at first", "c2")
    for y, name, stay, share in ((8, "active", "0.8", "1/2"), (90, "dormant", "0.4", "1/6"), (172, "churned", "0.9", "1/3")):
        plot.box(350, y, 88, 38, f"{name} {share}\nstay {stay}")
    for x, y1, y2, label in ((376, 46, 90, "0.2"), (412, 90, 46, "0.4"), (394, 128, 172, "0.2")):
        plot.arrow(x, y1, x, y2)
        plot.text(x + 4, 72 if y1 < 100 else 154, label, "small", "start")
    plot.path([(350, 191), (322, 191), (322, 27), (336, 27)], "c2")
    plot.arrow(336, 27, 350, 27)
    plot.text(328, 113, "0.1", "small", "start")
    return plot.svg()
