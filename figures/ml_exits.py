"""Four questions before a machine-learning project, each with a cheaper exit."""

from figures.canvas import Canvas

STEPS = (
    ("Does a decision change?", "no", "a report,\nor nothing"),
    ("Is the logic known?", "yes", "rule, query\nor solver"),
    ("Labels, and soon enough?", "no", "people decide,\nlog outcomes"),
    ("Ceiling above cost?", "no", "better rule,\nfixed process"),
)


def draw() -> str:
    """Draw the questions downward, the exits to the right and the pilot at the bottom."""
    canvas = Canvas(420, 300)
    for i, (question, answer, way_out) in enumerate(STEPS):
        y = 8 + 60 * i
        canvas.box(10, y, 200, 38, question)
        canvas.arrow(210, y + 19, 278, y + 19)
        canvas.text(243, y + 13, answer, "small")
        canvas.rect(280, y, 130, 38)
        first, second = way_out.split("\n")
        canvas.text(345, y + 16, first, "small")
        canvas.text(345, y + 31, second, "small")
        canvas.arrow(110, y + 38, 110, y + 59)
        canvas.text(120, y + 53, "no" if answer == "yes" else "yes", "small", "start")
    canvas.box(10, 248, 200, 44, "Pilot, the rule as baseline\nwith a date to stop")
    return canvas.svg()
