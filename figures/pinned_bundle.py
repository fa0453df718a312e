"""What one manifest pins together, and where its id is checked again."""

from figures.canvas import Canvas

PARTS = ("code commit", "data snapshot", "parameters", "environment lock", "feature definitions", "prompts, index, tools")


def draw() -> str:
    """Draw the pinned parts, the manifest with its id, the registry that knows the id, and the loader that compares."""
    c = Canvas(480, 234)
    for i, part in enumerate(PARTS):
        y = 8 + 36 * i
        c.rect(6, y, 146, 28, "cell off")
        c.text(79, y + 18, part, "small")
        c.arrow(152, y + 14, 192, 76 + 12 * i)
    c.box(194, 62, 96, 88, "manifest\nhash of each\npart; its own\nhash = id")
    c.box(354, 12, 120, 48, "registry\nv7 = that id")
    c.arrow(290, 84, 352, 44)
    c.text(312, 56, "id", "small muted")
    c.box(354, 164, 120, 62, "loader\nhashes again,\nid from registry")
    c.arrow(290, 128, 352, 184)
    c.text(306, 170, "files", "small muted")
    c.arrow(414, 60, 414, 162)
    c.text(406, 104, "champion", "small muted", "end")
    c.text(406, 119, "is v7", "small muted", "end")
    c.text(258, 212, "no match: no load", "small c2")
    return c.svg()
