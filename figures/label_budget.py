"""A labeling budget of 5,000: a reserve is locked first, rounds of labels follow, the test labels come last."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the pool, the locked reserve, the seed, the test sample, and the loop of train, score, pick and label."""
    canvas = Canvas(480, 262)
    canvas.box(8, 10, 130, 44, "10 million rows\nduplicates grouped")
    canvas.arrow(73, 54, 73, 96)
    canvas.text(80, 78, "1st", "small", "start")
    canvas.box(8, 98, 130, 76, "reserve\n1 million rows,\nno labels yet,\nnever trained on", "area c2")
    canvas.arrow(138, 32, 196, 32)
    canvas.text(166, 25, "2nd", "small")
    canvas.box(198, 10, 120, 44, "500 random\nseed set", "area c1")
    canvas.arrow(318, 32, 352, 32)
    canvas.box(354, 10, 118, 44, "train")
    canvas.arrow(413, 54, 413, 96)
    canvas.box(354, 98, 118, 76, "score the pool\nuncertain,\nspread out,\nplus 20% random")
    canvas.arrow(354, 136, 320, 136)
    canvas.box(198, 98, 120, 76, "label 500\n6 rounds = 3,000\n500 more for\nsecond opinions", "area c1")
    canvas.arrow(318, 100, 360, 56)
    canvas.arrow(73, 174, 73, 206)
    canvas.box(8, 208, 464, 44, "last: 1,000 test labels, strata by score, weight 1 / chance\n500 + 3,000 + 500 + 1,000 = 5,000")
    return canvas.svg()
