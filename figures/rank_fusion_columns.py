"""How reciprocal rank fusion treats a document that only one list found, and what a reranker repairs."""

from figures.canvas import Canvas

KEYWORD, VECTOR = "XABC", "ABCD"


def scores(k: int) -> dict[str, float]:
    """Add 1 / (k + rank) over both lists."""
    total: dict[str, float] = {}
    for ranking in (KEYWORD, VECTOR):
        for rank, doc in enumerate(ranking, 1):
            total[doc] = total.get(doc, 0) + 1 / (k + rank)
    return total


def draw() -> str:
    """Draw both lists, the fused order with its scores, and the order after a reranker."""
    canvas = Canvas(470, 226)
    fused = scores(60)
    order = "".join(sorted(fused, key=lambda doc: -fused[doc]))
    columns = ((14, "keyword", KEYWORD), (114, "vector", VECTOR), (234, "fused, k = 60", order), (380, "reranked", "XA" + "BCD"))
    for x, title, docs in columns:
        canvas.text(x + 38, 20, title, "strong")
        for i, doc in enumerate(docs):
            y = 32 + 30 * i
            canvas.rect(x, y, 76, 26, "cell on" if doc == "X" else "cell off")
            label = f"{doc}  {fused[doc]:.4f}" if "fused" in title else doc
            canvas.text(x + 38, y + 17, label, "strong" if doc == "X" else "")
    canvas.arrow(194, 104, 231, 104)
    canvas.arrow(314, 104, 377, 104)
    canvas.line(224, 120, 456, 120, "c2")
    canvas.text(345, 135, "cut at 3", "small c2")
    canvas.text(14, 198, "X alone has the error code: first in one list, absent from the other.", "small", "start")
    canvas.text(14, 214, "Cut before the reranker and it is lost; rerank all five and it is kept.", "small", "start")
    return canvas.svg()
