"""Difference-in-differences: the treated region, the control region, and the counterfactual that the control lends."""

from figures.canvas import Plot

CONTROL = (20, 22, 21, 24, 25, 26)
TREATED = (30, 32, 31, 37, 40, 43)


def draw() -> str:
    """Draw both series over six months, the launch, and the treated path if it had moved like the control."""
    plot = Plot(x=(0.6, 6.4), y=(15, 47), width=440, height=260)
    plot.axes("month", "orders per 1,000 users", (1, 2, 3, 4, 5, 6), (20, 30, 40))
    launch, low = plot.at(3.5, 15)
    top = plot.at(3.5, 47)[1]
    plot.line(launch, low, launch, top, "grid")
    plot.text(launch + 5, top + 10, "launch", "small", "start")
    for values, cls in ((TREATED, "c1"), (CONTROL, "c2")):
        plot.series([(i + 1, v) for i, v in enumerate(values)], cls)
        for i, v in enumerate(values):
            plot.mark(i + 1, v, f"dot {cls}", 3)
    shift = sum(a - b for a, b in zip(TREATED[:3], CONTROL[:3], strict=True)) / 3
    missing = [(i + 1, CONTROL[i] + shift) for i in range(2, 6)]
    plot.series(missing, "c3")
    for (x, y), seen in zip(missing[1:], TREATED[3:], strict=True):
        plot.mark(x, y, "ring", 3)
        px, py = plot.at(x, (y + seen) / 2)
        plot.text(px + 6, py + 4, f"{seen - y:+g}", "strong", "start")
    plot.label(1.1, 34.4, "launch region", "c1")
    plot.label(1.1, 16.8, "control region", "c2")
    plot.label(4.15, 30.4, "without launch, if parallel", "small c3")
    return plot.svg()
