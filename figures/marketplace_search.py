"""Path of a product search through two retrievers and a ranker, with indexing and learning below it."""

from figures.board import board


def draw() -> str:
    """Draw the request path in the upper half, and indexing and training in the lower half."""
    return board(
        [
            "# While the buyer waits",
            "app: App / three words, a typo | api: Search service / deadline 170 ms | asks: Understanding / typo, type, language",
            "store: Indexes, columns / a copy in each zone | both: Keyword, dense / cut at 55 ms | paid: Sponsored / if in time",
            "- | rank: Fusion, trees / 400 candidates | page: Policies / 24 shown, ads marked",
            "# Later",
            "fresh: Two streams / stock fast, text slow | sellers: Sellers / 100 stock to 1 text | log: Search log / with places",
            "grades: Human grades / per language | train: Training / ranker, encoder | labels: Labels / corrected for place",
        ],
        "app > api > asks, asks > both, asks > paid, store > both > rank > page, paid > page, "
        "sellers > fresh > store, page > log > labels > train, grades > train",
    )
