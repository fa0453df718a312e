"""Masking token by token against the model's own preference among the valid answers."""

from figures.canvas import Canvas

RE, APPROVE, FUND = 0.8, 0.2, 0.05


def draw() -> str:
    """Draw the two-step token tree with the masked branch, and compare both distributions."""
    refund = RE * FUND
    wanted = refund / (refund + APPROVE)
    canvas = Canvas(470, 216)
    canvas.box(8, 82, 58, 34, "start")
    canvas.box(132, 36, 58, 34, "re")
    canvas.box(132, 136, 78, 34, "approve")
    canvas.box(258, 8, 64, 34, "ject")
    canvas.box(258, 72, 64, 34, "fund")
    canvas.arrow(66, 92, 131, 58)
    canvas.text(88, 66, f"{RE:g}")
    canvas.arrow(66, 106, 131, 146)
    canvas.text(88, 140, f"{APPROVE:g}")
    canvas.line(190, 47, 258, 28, "c2")
    canvas.text(222, 26, f"{1 - FUND:g}", "c2")
    canvas.arrow(190, 60, 257, 84)
    canvas.text(218, 90, f"{FUND:g}")
    canvas.text(332, 22, "masked:", "c2", "start")
    canvas.text(332, 37, "no label reject", "small c2", "start")
    canvas.text(332, 86, f"masking: {RE:.0%}", "strong c3", "start")
    canvas.text(332, 103, f"among valid: {wanted:.0%}", "strong c1", "start")
    canvas.text(332, 148, f"masking: {APPROVE:.0%}", "strong c3", "start")
    canvas.text(332, 165, f"among valid: {1 - wanted:.0%}", "strong c1", "start")
    canvas.text(8, 204, f"valid: {RE:g} x {FUND:g} = {refund:.2f} against {APPROVE:g}; masking sets 0.05 to 1", "small", "start")
    return canvas.svg()
