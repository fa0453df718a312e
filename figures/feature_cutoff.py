"""A time line with a cutoff: features come from before it, a gap follows, then the label window."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the history window, the cutoff, the gap and the label window (schematic)."""
    canvas = Canvas(480, 200)
    canvas.rect(20, 60, 220, 56, "area c1")
    canvas.rect(290, 60, 130, 56, "area c2")
    canvas.arrow(20, 116, 468, 116)
    canvas.line(240, 34, 240, 136, "c4")
    canvas.line(290, 60, 290, 116)
    for x in (40, 78, 96, 150, 184, 221):
        canvas.circle(x, 116, 4, "dot c1")
    for x in (262, 318, 402):
        canvas.circle(x, 116, 4, "ring")
    canvas.text(130, 84, "history: features", "strong c1")
    canvas.text(130, 102, "count, sum, days since last", "small")
    canvas.text(355, 84, "label window", "strong c2")
    canvas.text(355, 102, "did they churn?", "small")
    canvas.text(265, 92, "gap", "small")
    canvas.text(240, 26, "cutoff = moment of prediction", "c4")
    canvas.text(462, 134, "time", "small", "end")
    canvas.text(240, 160, "filled dots: events known at the cutoff; hollow dots: not yet known", "small")
    canvas.text(240, 180, "gap: time needed to score and to act", "small")
    return canvas.svg()
