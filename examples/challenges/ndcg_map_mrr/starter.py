"""MRR, MAP and NDCG of ranked lists."""


def reciprocal_rank(ranked: list[str], grades: dict[str, int]) -> float:
    """Return one over the rank of the first relevant document; 0 if none is in the list.

    ``ranked`` holds names, best first; ``grades`` the judged ones, where 0 or no entry means not relevant.
    Raises ``ValueError`` if no document is relevant or if the list repeats one.
    """
    raise NotImplementedError


def average_precision(ranked: list[str], grades: dict[str, int]) -> float:
    """Return the precision at each relevant document, averaged over all relevant ones, found or not.

    Raises ``ValueError`` as ``reciprocal_rank`` does.
    """
    raise NotImplementedError


def ndcg(ranked: list[str], grades: dict[str, int], k: int) -> float:
    """Return the discounted gain of the first k documents over that of the best order of all judged ones.

    Raises ``ValueError`` as ``reciprocal_rank`` does, and if k is below 1.
    """
    raise NotImplementedError


def evaluate(queries: list[tuple[list[str], dict[str, int]]], k: int) -> dict[str, float]:
    """Return the means "mrr", "map" and "ndcg" over the queries that have a relevant document, and their number "queries".

    Each query is a pair of a ranked list and grades. Raises ``ValueError`` if no query has a relevant document.
    """
    raise NotImplementedError
