"""The four models of RLHF with PPO, what each hands over, and which two are updated."""

from figures.canvas import Canvas

ROWS = (
    ("Reward model\nfrozen", "one score, at the end", "box"),
    ("Reference\nfrozen", "log-probability per token", "box"),
    ("Critic\ntrained", "value per token", "cell on"),
)


def draw() -> str:
    """Draw the policy on the left, the three scorers in the middle and the update on the right."""
    canvas = Canvas(480, 256)
    canvas.box(6, 86, 92, 48, "Policy\ntrained", "cell on")
    canvas.text(52, 152, "writes an answer", "small")
    for i, (label, gives, cls) in enumerate(ROWS):
        y = 8 + 78 * i
        canvas.arrow(98, 110, 146, y + 24)
        canvas.box(148, y, 106, 48, label, cls)
        canvas.text(201, y + 63, gives, "small muted")
        canvas.arrow(254, y + 24, 310, 110)
    canvas.box(312, 74, 160, 72, "Advantage\nscore − β · log-ratio,\nminus critic's forecast")
    canvas.path([(392, 146), (392, 250), (52, 250), (52, 170)], "c1")
    canvas.arrow(52, 182, 52, 160)
    canvas.text(313, 244, "PPO updates policy and critic", "small c1")
    return canvas.svg()
