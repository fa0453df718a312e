"""A minute-by-minute learner behind an admission filter and a gate with a fixed reference, plus the path back from serving."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw events, admission, learner, gate and serving, with snapshots, trusted data and the feedback path."""
    art = Canvas(480, 250)
    art.box(6, 84, 100, 66, "admit\ncap per account\nquarantine")
    art.box(130, 84, 100, 66, "learn\nsmall, clipped\nsteps")
    art.box(254, 84, 100, 66, "gate\nslices too,\nfixed reference")
    art.box(378, 84, 96, 66, "serve\ncanary first\nrollback")
    for x in (106, 230, 354):
        art.arrow(x, 117, x + 24, 117)
    art.box(234, 10, 140, 40, "trusted labels\nnever trained on")
    art.arrow(304, 50, 304, 84)
    art.box(20, 10, 150, 40, "slow model\nretrained weekly")
    art.arrow(150, 50, 166, 84)
    art.line(426, 150, 426, 200)
    art.line(426, 200, 56, 200)
    art.arrow(56, 200, 56, 150)
    art.text(241, 192, "feedback on what the model chose", "small")
    art.text(241, 218, "1% chosen at random, with its probability", "small c1")
    art.text(241, 240, "reject: keep the last good snapshot, page a human", "small muted")
    return art.svg()
