"""The instrument graph with its two forbidden arrows, and the shares of compliers, always-takers and never-takers."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the graph above and a bar of the three groups below."""
    c = Canvas(440, 268)
    c.box(14, 84, 96, 40, "Z\ninvitation")
    c.box(176, 84, 88, 40, "D\nuse")
    c.box(330, 84, 96, 40, "Y\norders")
    c.box(230, 12, 134, 40, "U\nhidden confounder")
    c.arrow(110, 104, 176, 104)
    c.text(143, 97, "1", "strong")
    c.arrow(264, 104, 330, 104)
    c.arrow(272, 52, 234, 84)
    c.arrow(322, 52, 360, 84)
    c.path([(230, 32), (62, 32), (62, 84)], "c2")
    c.text(110, 27, "2: no link", "c2")
    for x, y in ((190.0, 32.0), (340.0, 152.0)):
        c.line(x - 6, y - 6, x + 6, y + 6, "flow")
        c.line(x - 6, y + 6, x + 6, y - 6, "flow")
    c.path([(62, 124), (62, 152), (378, 152), (378, 124)], "c2")
    c.text(220, 146, "3: no other path", "c2")
    left = 14.0
    for share, name, cls in ((20, "always-takers", "off"), (40, "compliers", "on"), (40, "never-takers", "off")):
        width = 4.12 * share
        c.rect(left, 188, width, 34, f"cell {cls}")
        c.text(left + width / 2, 209, f"{share}%", "strong")
        c.text(left + width / 2, 240, name, "small")
        left += width
    c.text(220, 262, "4: no defiers, so the estimate speaks for the shaded 40%", "small")
    return c.svg()
