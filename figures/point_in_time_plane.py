"""Feature rows in the plane of event time and availability time; a decision may use what lies below its line."""

from figures.canvas import Plot

ROWS = [(0, 2, 5), (24, 38, 6), (24, 50, 4), (12, 60, 9), (72, 74, 1)]
DECISIONS = [34, 70]


def draw() -> str:
    """Draw the rows with their values, one line per decision, and a ring around the row that each may take."""
    plot = Plot(x=(-9, 80), y=(-4, 80), height=290)
    plot.axes("event time (hour)", "known since (hour)", (0, 12, 24, 72), (0, 34, 50, 70))
    plot.series([(0, 0), (80, 80)], "c3")
    for i, t in enumerate(DECISIONS):
        plot.line(*plot.at(-9, t), *plot.at(80, t), cls=f"c{1 + 3 * i}")
        plot.label(63, t + 2, f"decision {i + 1}, hour {t}", f"small c{1 + 3 * i}", "end")
        event, known, _ = max(row for row in ROWS if row[1] <= t)
        plot.mark(event, known, "ring", 8)
    for event, known, value in ROWS:
        plot.mark(event, known, "dot c2")
        side = -1 if event in (0, 72) else 1
        plot.label(event + 2.7 * side, known - 1.5, f"{value}", "strong", "end" if side < 0 else "start")
    plot.label(31, 49, "taken by 2", "small")
    plot.label(6, 1.2, "taken by 1", "small")
    plot.label(31, 37.2, "late", "small")
    plot.label(19, 59.2, "straggler, older event", "small")
    plot.label(50, 16, "nothing is known", "small muted")
    plot.label(50, 10.5, "before it happens", "small muted")
    return plot.svg()
