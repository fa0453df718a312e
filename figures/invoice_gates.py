"""The path of one invoice field: extraction, rules, calibrated confidence, then the ledger or a person, and an audit sample."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the flow with its two routes and the blind audit of what was accepted automatically."""
    c = Canvas(480, 218)
    c.box(6, 20, 84, 52, "scan\nquality gate")
    c.box(114, 20, 100, 52, "extract\nvalue + region")
    c.box(238, 20, 100, 52, "rules\nsums, vendor")
    c.box(362, 20, 112, 52, "confidence\ncalibrated")
    for x in (90, 214, 338):
        c.arrow(x, 46, x + 24, 46)
    c.box(346, 130, 128, 52, "accept\nabove threshold")
    c.box(146, 130, 130, 52, "review\nbelow, or rule fails")
    c.box(6, 130, 110, 52, "ledger\nappend-only log")
    c.arrow(430, 72, 430, 130)
    c.arrow(380, 72, 250, 130)
    c.arrow(288, 72, 206, 130)
    c.arrow(146, 156, 116, 156)
    c.line(410, 182, 410, 208, "flow")
    c.line(410, 208, 60, 208, "flow")
    c.arrow(60, 208, 60, 182)
    c.arrow(346, 160, 276, 160)
    c.text(311, 153, "blind audit", "small")
    c.text(250, 202, "accepted values", "small")
    return c.svg()
