"""A workflow, whose steps are fixed in code, beside an agent, whose model picks each step in a loop."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw a chain of four fixed steps above a loop of model and tools with a stop and an approval."""
    canvas = Canvas(470, 262)
    canvas.text(10, 20, "Workflow: code picks the next step", "strong c1", "start")
    for x, label in ((10, "classify\nmodel"), (130, "look up\ncode"), (250, "draft\nmodel"), (370, "check\ncode")):
        canvas.box(x, 32, 90, 44, label)
        if x > 10:
            canvas.arrow(x - 30, 54, x - 1, 54)
    canvas.text(10, 116, "Agent: the model picks the next step", "strong c2", "start")
    canvas.box(10, 150, 76, 44, "goal")
    canvas.arrow(86, 172, 129, 172)
    canvas.box(130, 140, 100, 64, "model\nthink, choose")
    canvas.box(310, 140, 150, 64, "tools\nsearch, read, write")
    canvas.arrow(230, 156, 309, 156)
    canvas.arrow(310, 190, 231, 190)
    canvas.text(270, 149, "call", "small")
    canvas.text(270, 206, "result", "small")
    canvas.arrow(180, 204, 180, 231)
    canvas.text(180, 248, "done, or out of budget", "small")
    canvas.text(385, 222, "least privilege;", "small")
    canvas.text(385, 237, "a person approves", "small")
    canvas.text(385, 252, "what cannot be undone", "small")
    return canvas.svg()
