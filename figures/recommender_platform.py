"""Four layers of a recommender platform as a loop, with the delay of each arrow and the bundle that ships together."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw log, features, training, gate, bundle and serving, with monitoring below."""
    c = Canvas(480, 270)
    c.box(8, 30, 104, 46, "serving\n300, rank, top 20")
    c.box(8, 146, 104, 46, "event log\nshown, features")
    c.rect(164, 104, 136, 118, "cell off")
    c.box(176, 112, 112, 44, "stream features\nthis session")
    c.box(176, 172, 112, 44, "nightly tables\nusers, items")
    c.box(362, 146, 108, 46, "daily training\ngate: is it better?")
    c.rect(176, 14, 290, 78, "area c1")
    c.text(321, 34, "one version, pinned and rolled back together", "strong small")
    for x, y, label in (
        (186, 44, "user encoder"),
        (326, 44, "item vectors + index"),
        (186, 68, "ranker"),
        (326, 68, "feature list"),
    ):
        c.rect(x, y, 130, 20)
        c.text(x + 65, y + 14, label, "small")
    c.arrow(60, 76, 60, 145)
    c.text(54, 114, "log", "small", "end")
    c.arrow(112, 162, 175, 136)
    c.text(134, 138, "seconds", "small")
    c.arrow(112, 176, 175, 194)
    c.text(136, 204, "a day", "small")
    c.arrow(288, 194, 361, 176)
    c.text(308, 210, "as of request", "small", "start")
    c.arrow(288, 134, 361, 160)
    c.arrow(414, 146, 414, 93)
    c.text(420, 124, "release", "small", "start")
    c.arrow(176, 53, 113, 53)
    c.arrow(170, 104, 113, 74)
    c.text(72, 101, "online store", "small", "start")
    c.box(8, 228, 458, 36, "monitoring: errors, freshness, fallbacks in minutes; purchases in days")
    return c.svg()
