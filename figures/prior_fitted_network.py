"""A prior-fitted network: pre-training on synthetic tables above, one forward pass on a real table below."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the two flows through the same Transformer, whose weights are frozen in use."""
    c = Canvas(480, 236)
    c.text(10, 16, "once: pre-train", "strong", "start")
    c.box(10, 26, 112, 58, "prior\nrandom causal\ngraphs")
    c.box(160, 26, 128, 58, "synthetic table\nrows with y,\none y hidden")
    c.box(326, 26, 144, 58, "Transformer\npredict hidden y,\nupdate weights")
    c.arrow(122, 55, 160, 55)
    c.arrow(288, 55, 326, 55)
    c.text(10, 132, "each use: predict", "strong", "start")
    c.box(10, 142, 112, 58, "your table\nlabeled rows\n+ query rows")
    c.box(160, 142, 128, 58, "same weights\nfrozen, attend over\nrows and columns")
    c.box(326, 142, 144, 58, "p(y | x, table)\none forward pass")
    c.arrow(122, 171, 160, 171)
    c.arrow(288, 171, 326, 171)
    c.arrow(398, 84, 240, 142)
    c.text(338, 122, "copy weights", "small", "start")
    c.text(240, 226, "the prior decides what it finds plausible", "muted")
    return c.svg()
