"""The two halves of retrieval-augmented generation: index side and query side."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the offline index row, the online query row and the store that joins them."""
    canvas = Canvas(470, 250)
    canvas.text(10, 22, "Index side (offline)", "strong c1", "start")
    for x, label in ((10, "load"), (110, "chunk"), (210, "embed"), (310, "store")):
        canvas.box(x, 34, 72, 36, label)
        if x > 10:
            canvas.arrow(x - 28, 52, x - 1, 52)
    canvas.text(346, 86, "text, vector, date, permissions", "small muted")
    canvas.text(10, 120, "Query side (online)", "strong c2", "start")
    for x, y, label in (
        (10, 132, "question"),
        (110, 132, "embed"),
        (210, 132, "retrieve"),
        (210, 204, "rerank"),
        (110, 204, "prompt"),
        (10, 204, "answer"),
    ):
        canvas.box(x, y, 76, 36, label)
    canvas.arrow(86, 150, 109, 150)
    canvas.arrow(186, 150, 209, 150)
    canvas.arrow(346, 92, 287, 140)
    canvas.text(352, 128, "keyword + vector,", "small", "start")
    canvas.text(352, 142, "only what the", "small", "start")
    canvas.text(352, 156, "user may read", "small", "start")
    canvas.arrow(248, 168, 248, 203)
    canvas.text(256, 190, "about 50", "small", "start")
    canvas.arrow(210, 222, 187, 222)
    canvas.text(198, 196, "best 5", "small", "end")
    canvas.arrow(110, 222, 87, 222)
    canvas.text(48, 196, "with citations", "small")
    canvas.line(246, 70, 172, 131, "c3")
    canvas.text(200, 96, "same model", "small c3", "end")
    return canvas.svg()
