"""One context in which a web page can steer the tools, beside a design that separates plan and untrusted text."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the single token stream above, and planner, policy and quarantined model below."""
    canvas = Canvas(470, 268)
    canvas.text(6, 16, "One stream: what it reads can steer it", "strong c2", "start")
    for x, w, label, kind in ((6, 62, "system", "c1"), (68, 54, "user", "c1"), (122, 84, "web page", "c2")):
        canvas.rect(x, 28, w, 34, "cell off")
        canvas.rect(x, 28, w, 34, f"area {kind}")
        canvas.text(x + w / 2, 49, label, "small")
    canvas.arrow(206, 45, 245, 45)
    canvas.box(246, 26, 74, 38, "model")
    canvas.arrow(320, 45, 383, 45)
    canvas.box(384, 26, 80, 38, "tools")
    canvas.line(6, 84, 464, 84)
    canvas.text(6, 108, "Split: the page can fill in values, not choose steps", "strong c1", "start")
    canvas.text(50, 144, "user request", "small")
    canvas.arrow(86, 140, 113, 140)
    canvas.box(114, 120, 100, 44, "planner\nnever sees it")
    canvas.arrow(214, 142, 245, 142)
    canvas.text(230, 134, "plan", "small")
    canvas.box(246, 120, 112, 44, "code\npolicy on origins")
    canvas.arrow(358, 142, 383, 142)
    canvas.box(384, 120, 80, 44, "tools")
    canvas.rect(6, 208, 84, 40, "cell off")
    canvas.rect(6, 208, 84, 40, "area c2")
    canvas.text(48, 232, "web page", "small")
    canvas.arrow(90, 228, 113, 228)
    canvas.box(114, 206, 130, 44, "quarantined model\nno tools")
    canvas.arrow(244, 222, 296, 165)
    canvas.text(292, 212, "typed values, marked with origin", "small c2", "start")
    return canvas.svg()
