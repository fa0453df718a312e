"""One agent trace as a tree of spans under a release id, and the three places where it goes."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the span tree on the left and metrics, random sample and flagged sample on the right."""
    canvas = Canvas(476, 226)
    canvas.text(116, 16, "one task = one trace", "strong")
    for i, (indent, width, label) in enumerate(
        (
            (0, 232, "task: release r42, tenant, outcome"),
            (16, 216, "model: tokens, stop reason"),
            (16, 216, "retrieve: index version, ids"),
            (16, 216, "tool: name, status, retry"),
            (32, 200, "approval: who, decision"),
            (16, 216, "model: tokens, stop reason"),
        )
    ):
        y = 26 + 32 * i
        canvas.rect(4 + indent, y, width, 25, "box" if i else "cell on")
        canvas.text(12 + indent, y + 17, label, "small", "start")
    canvas.line(240, 118, 266, 118, "flow")
    for y, name, note, cls in (
        (26, "every task", "counts, cost, code checks", "c1"),
        (94, "random sample", "judge, then rate ± interval", "c2"),
        (162, "flagged", "read, then new test case", "c3"),
    ):
        canvas.box(296, y, 176, 48, f"{name}\n{note}")
        canvas.line(266, 118, 266, y + 24, cls)
        canvas.arrow(266, y + 24, 294, y + 24)
    return canvas.svg()
