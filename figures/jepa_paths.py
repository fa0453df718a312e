"""Pixel prediction compares with the hidden pixels; joint-embedding prediction compares with their encoding."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the shared context path, then the two targets and where collapse is possible."""
    c = Canvas(480, 244)
    c.text(12, 18, "pixel space", "strong c2", "start")
    c.box(12, 30, 78, 40, "visible\npatches")
    c.arrow(90, 50, 108, 50)
    c.box(108, 30, 78, 40, "encoder\nkept")
    c.arrow(186, 50, 204, 50)
    c.box(204, 30, 78, 40, "decoder\ndropped")
    c.arrow(282, 50, 338, 50)
    c.text(310, 40, "loss", "small c2")
    c.box(338, 30, 130, 40, "hidden pixels\nfixed: no collapse")
    c.line(12, 88, 468, 88, "grid")
    c.text(12, 110, "representation space", "strong c1", "start")
    c.box(12, 122, 78, 40, "visible\npatches")
    c.arrow(90, 142, 108, 142)
    c.box(108, 122, 78, 40, "encoder\nkept")
    c.arrow(186, 142, 204, 142)
    c.box(204, 122, 78, 40, "predictor\n+ position")
    c.arrow(282, 142, 338, 142)
    c.text(310, 132, "loss", "small c1")
    c.box(338, 122, 130, 40, "target vector\nmoves: may collapse")
    c.arrow(403, 192, 403, 162)
    c.box(338, 192, 130, 40, "target encoder\nno gradient")
    c.arrow(204, 212, 338, 212)
    c.text(240, 204, "whole image", "small")
    c.path([(147, 162), (147, 222), (338, 222)], "c3")
    c.text(152, 237, "slow copy of the weights (EMA)", "small c3", "start")
    return c.svg()
