"""Request path and learning loop of a two-stage recommender."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the request path in the upper half and the learning loop in the lower half."""
    canvas = Canvas(480, 360)
    canvas.text(14, 18, "Request path: p99 under 100 ms", "strong c1", "start")
    canvas.box(14, 30, 100, 40, "app\nvia gateway")
    canvas.box(200, 30, 120, 40, "service")
    canvas.box(366, 30, 104, 40, "fallback\ncached lists")
    canvas.arrow(114, 50, 199, 50)
    canvas.arrow(320, 50, 365, 50)
    for x, label in (
        (14, "features\nonline store"),
        (131, "candidates\n1M to 500"),
        (248, "ranker\nscores 500"),
        (366, "re-ranker\npicks 10"),
    ):
        canvas.box(x, 112, 100, 44, label)
        if x < 366:
            canvas.arrow(x + 100, 134, x + 116, 134)
    canvas.arrow(230, 70, 80, 111)
    canvas.arrow(410, 112, 300, 71)
    canvas.text(131, 205, "Learning loop", "strong c2", "start")
    canvas.box(14, 214, 100, 44, "stream\nlast 10 clicks")
    canvas.box(248, 214, 222, 44, "models, vectors, index\nreleased together")
    canvas.box(14, 304, 100, 44, "event log\nshown, clicked")
    canvas.box(248, 304, 222, 44, "daily training\nwithin a margin of the live one?")
    canvas.arrow(64, 214, 64, 157)
    canvas.arrow(290, 214, 190, 157)
    canvas.arrow(298, 214, 298, 157)
    canvas.arrow(64, 304, 64, 259)
    canvas.arrow(114, 326, 247, 326)
    canvas.arrow(359, 304, 359, 259)
    canvas.path([(14, 50), (4, 50), (4, 326)], "c2")
    canvas.polygon([(13, 326), (5, 322), (5, 330)], "head")
    return canvas.svg()
