"""Document question answering: the path of a question, the path of a file, and the loop of evaluation."""

from figures.board import board


def draw() -> str:
    """Draw the waiting path on top, ingestion in the middle and evaluation at the bottom."""
    return board(
        [
            "# First checked sentence: 95% within 2.5 s",
            "user: User / follow-ups kept | api: Answer service / session, rights | cache: Cache / keyed by rights",
            "search: Hybrid search / filtered, fused | rerank: Reranker / 50 to 6, rights again | model: Model, check / cited",
            "# Before",
            "store: Chunk store / vectors, words, rights | embed: Chunk, embed / 512, overlap 50 | gate: Page gate / holds bad",
            "deleted: Deletions / stop and purge | files: Files / versions, rights | parse: Parse / layout, OCR, tables",
            "# After",
            "trace: Traces / ids only, 30 days | label: Reviewers / gold passages | set: Evaluation set / gates releases",
        ],
        "user > api > cache, api > search > rerank > model, model > api, store > search, embed > store, gate > embed, "
        "files > parse > gate, files > deleted > store, trace > label > set",
    )
