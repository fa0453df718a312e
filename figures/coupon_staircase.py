"""Faces of a die seen against the expected number of rolls: six stages of 1, 1.2, 1.5, 2, 3 and 6 rolls."""

from figures.canvas import Plot


def draw() -> str:
    """Draw a staircase whose steps are the expected waits for each new face."""
    plot = Plot(x=(0, 16), y=(0, 6.6), width=430, height=240)
    plot.axes("expected number of rolls", "different faces seen", (0, 5, 10), (0, 1, 2, 3, 4, 5, 6))
    at = 0.0
    points = [(0.0, 0.0)]
    for seen in range(6):
        wait = 6 / (6 - seen)
        points += [(at + wait, float(seen)), (at + wait, seen + 1.0)]
        plot.label(at + wait / 2, seen + 0.2, f"{wait:g}", "small", "middle")
        at += wait
    plot.series(points)
    plot.mark(at, 6)
    px, py = plot.at(at, 0)
    plot.line(*plot.at(at, 6), px, py, "c2")
    plot.text(px, py + 17, f"{at:.1f}", "small c2")
    plot.label(4.2, 5.2, "wait with i faces seen:", "", "middle")
    plot.label(4.2, 4.55, "6 / (6 - i) rolls", "c1", "middle")
    return plot.svg()
