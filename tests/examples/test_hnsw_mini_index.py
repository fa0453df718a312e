"""Small HNSW index: recall against scikit-learn's exact search, and what diverse links gain on clusters."""

import random
import statistics
from typing import Any

import numpy as np
import pytest
from sklearn.neighbors import NearestNeighbors

from examples.challenges.hnsw_mini_index import solution, wrong_nearest_only


def seeded(seed: int) -> random.Random:
    """Return a seeded generator."""
    return random.Random(seed)  # noqa: S311


@pytest.mark.parametrize("seed", range(3))
def test_recall_on_2000_vectors(seed: int) -> None:
    rng = np.random.default_rng(seed)
    vectors, queries = rng.normal(size=(2000, 6)), rng.normal(size=(50, 6))
    _, truth = NearestNeighbors(n_neighbors=10, algorithm="brute").fit(vectors).kneighbors(queries)
    index = solution.HNSW(5, 10, seeded(seed))
    for vector in vectors.tolist():
        index.add(vector)
    hits = [
        len(set(true) & {i for _, i in index.search(query, 10, 60)})
        for query, true in zip(queries.tolist(), truth.tolist(), strict=True)
    ]
    assert sum(hits) / 500 > 0.97


def recall_on_clusters(index: Any, seed: int) -> float:
    """Return the recall of the 5 nearest on 20 clusters that come one after another."""
    rng = np.random.default_rng(seed)
    centers = rng.uniform(-100, 100, size=(20, 4))
    vectors = np.repeat(centers, 40, axis=0) + rng.normal(size=(800, 4))
    for vector in vectors.tolist():
        index.add(vector)
    queries = centers + rng.normal(size=(20, 4))
    _, truth = NearestNeighbors(n_neighbors=5, algorithm="brute").fit(vectors).kneighbors(queries)
    found = [{i for _, i in index.search(query, 5, 32)} for query in queries.tolist()]
    return sum(len(set(true) & some) for true, some in zip(truth.tolist(), found, strict=True)) / 100


def test_diverse_links_help_on_clusters() -> None:
    diverse = statistics.fmean(recall_on_clusters(solution.HNSW(8, 16, seeded(s)), s) for s in range(10))
    plain = statistics.fmean(recall_on_clusters(wrong_nearest_only.HNSW(8, 16, seeded(s)), s) for s in range(10))
    assert diverse > 0.9
    assert plain < 0.88
    assert diverse > plain + 0.08
