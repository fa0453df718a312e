"""Three tests in order, each with the verdict that it gives: template, sampler, model."""

from figures.canvas import Canvas

TESTS = [
    ("1  Raw ids and stop list", "same as in training?", "no", "template", "marker, double <s>, stop id"),
    ("2  Same ids, other sampler", "loop gone?", "yes", "sampler", "greedy, low T, penalty"),
    ("3  Known answer scored", "end token likely at its end?", "no", "model", "loss mask, data, precision"),
]


def draw() -> str:
    """Draw the tests from top to bottom, each with an arrow to its verdict on the right."""
    canvas = Canvas(470, 246)
    for i, (test, question, answer, verdict, causes) in enumerate(TESTS):
        top = 6 + 72 * i
        canvas.box(6, top, 204, 48, f"{test}\n{question}")
        canvas.arrow(210, top + 24, 276, top + 24)
        canvas.text(242, top + 18, answer, "small")
        canvas.box(278, top, 186, 48, f"{verdict}\n{causes}")
        canvas.arrow(108, top + 48, 108, top + 71)
        canvas.text(116, top + 64, "yes" if answer == "no" else "no", "small", "start")
    canvas.text(108, 236, "limits, rare inputs, long context", "small muted")
    return canvas.svg()
