"""A causal graph of joining a loyalty program and staying, with the unmeasured intent marked as the weakest link."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw join and stay, the measured past, the unmeasured intent and the randomized invitation."""
    c = Canvas(470, 218)
    c.box(150, 12, 190, 44, "past behavior\nmeasured: adjust")
    c.box(10, 92, 112, 44, "invitation\nrandomize this")
    c.box(176, 92, 90, 44, "joins\ntreatment")
    c.box(366, 92, 92, 44, "stays\n12 months on")
    c.rect(196, 166, 170, 44, "cell off")
    c.text(281, 185, "intent to keep buying", "strong")
    c.text(281, 201, "unmeasured: weakest link", "small c2")
    c.arrow(124, 114, 174, 114)
    c.arrow(268, 114, 364, 114)
    c.text(316, 108, "effect?", "c1")
    c.arrow(232, 58, 222, 90)
    c.arrow(324, 58, 384, 90)
    c.arrow(240, 164, 226, 138, "c2")
    c.arrow(344, 164, 388, 138, "c2")
    return c.svg()
