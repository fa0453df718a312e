"""The loop around an agent: code checks, permits, runs and records each step that the model proposes."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw five boxes in a loop with the exits stuck, approval, out of budget and done."""
    canvas = Canvas(470, 236)
    canvas.box(8, 44, 98, 56, "propose\nmodel", "box")
    canvas.box(136, 44, 98, 56, "check\nform, arguments")
    canvas.box(264, 44, 98, 56, "permit\nrights, risk")
    canvas.box(264, 146, 98, 56, "run\ntimeout, retry, key")
    canvas.box(72, 146, 122, 56, "record\nlog, count budget")
    canvas.arrow(106, 72, 135, 72)
    canvas.arrow(234, 72, 263, 72)
    canvas.arrow(313, 100, 313, 145)
    canvas.arrow(264, 174, 195, 174)
    canvas.arrow(86, 146, 62, 101)
    canvas.arrow(362, 72, 399, 72)
    canvas.text(435, 66, "a person", "small c2")
    canvas.text(435, 81, "approves", "small c2")
    canvas.arrow(430, 90, 363, 150)
    canvas.line(185, 44, 120, 26, "flow")
    canvas.arrow(120, 26, 70, 43)
    canvas.text(128, 16, "bad form: hint back to the model", "small")
    canvas.text(418, 160, "failed: retry", "small")
    canvas.text(418, 174, "in code, or", "small")
    canvas.text(418, 188, "report as text", "small")
    canvas.arrow(100, 202, 100, 219)
    canvas.text(133, 231, "exits: done, stuck, out of budget, handed over", "small")
    return canvas.svg()
