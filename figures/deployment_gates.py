"""From data to full traffic through gates that can say no, with the way back drawn in."""

from figures.canvas import Canvas

TOP = ["data\nsnapshot", "checks\nschema, nulls", "train", "gate\nvs champion", "registry\nversion"]
BOTTOM = ["image\nby digest", "staging\ntests, load", "shadow\nno effect", "canary\n5 percent", "live\nall traffic"]


def draw() -> str:
    """Draw the two rows of stages, the gates between them, monitoring and the rollback."""
    c = Canvas(480, 226)
    for row, names in enumerate((TOP, BOTTOM)):
        for i, name in enumerate(names):
            c.box(4 + 96 * i, 10 + 84 * row, 84, 44, name)
            if i:
                c.arrow(96 * i - 8, 32 + 84 * row, 4 + 96 * i, 32 + 84 * row)
    c.path([(430, 54), (430, 74), (46, 74)], "c1")
    c.arrow(46, 74, 46, 94)
    for x, y in [(190, 16), (382, 16), (190, 100), (286, 100), (382, 100)]:
        c.circle(x, y, 5, "dot c2")
    c.arrow(430, 138, 430, 172)
    c.box(216, 172, 256, 42, "monitor\nservice, data, scores, late labels")
    c.arrow(216, 193, 164, 193)
    c.box(4, 172, 158, 42, "roll back\nalias to old version", "cell off")
    c.text(190, 186, "bad", "small c2")
    return c.svg()
