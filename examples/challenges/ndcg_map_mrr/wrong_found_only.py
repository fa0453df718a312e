"""Divides average precision by the relevant documents that were found, so missing the others costs nothing."""

import math


def reciprocal_rank(ranked: list[str], grades: dict[str, int]) -> float:
    """Return one over the rank of the first relevant document; 0 if none is in the list."""
    check(ranked, grades)
    return next((1 / rank for rank, name in enumerate(ranked, 1) if grades.get(name, 0) > 0), 0.0)


def average_precision(ranked: list[str], grades: dict[str, int]) -> float:
    """Return the precision at each relevant document, averaged over those that were found."""
    check(ranked, grades)
    hits, total = 0, 0.0
    for rank, name in enumerate(ranked, 1):
        if grades.get(name, 0) > 0:
            hits += 1
            total += hits / rank
    return total / hits if hits else 0.0


def ndcg(ranked: list[str], grades: dict[str, int], k: int) -> float:
    """Return the discounted gain of the first k documents over that of the best order of all judged ones."""
    if k < 1:
        raise ValueError("k must be at least 1")
    check(ranked, grades)
    found = [grades.get(name, 0) for name in ranked]
    return dcg(found[:k]) / dcg(sorted(grades.values(), reverse=True)[:k])


def dcg(grades: list[int]) -> float:
    """Return the gain of grades in the order of their ranks, with a logarithmic discount."""
    return sum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def check(ranked: list[str], grades: dict[str, int]) -> int:
    """Return the number of relevant documents; raises ``ValueError`` if there are none or if the list repeats one."""
    if len(set(ranked)) < len(ranked):
        raise ValueError("a document is ranked twice")
    relevant = sum(grade > 0 for grade in grades.values())
    if relevant == 0:
        raise ValueError("no document is relevant")
    return relevant


def evaluate(queries: list[tuple[list[str], dict[str, int]]], k: int) -> dict[str, float]:
    """Return the means "mrr", "map" and "ndcg" over the queries that have a relevant document, and their number "queries"."""
    judged = [query for query in queries if any(grade > 0 for grade in query[1].values())]
    if not judged:
        raise ValueError("no query has a relevant document")
    n = len(judged)
    return {
        "mrr": sum(reciprocal_rank(*query) for query in judged) / n,
        "map": sum(average_precision(*query) for query in judged) / n,
        "ndcg": sum(ndcg(*query, k) for query in judged) / n,
        "queries": n,
    }
