"""k-d tree: the same distances as scipy's tree, on 10,000 queries and on grids."""

import numpy as np
import pytest
from scipy.spatial import KDTree

from examples.challenges.kd_tree_nearest.solution import build, nearest


def test_equals_scipy_on_ten_thousand_queries() -> None:
    rng = np.random.default_rng(0)
    points, queries = rng.normal(size=(1000, 2)), 1.5 * rng.normal(size=(10_000, 2))
    distances, indexes = KDTree(points).query(queries)
    tree = build(points.tolist())
    found = [nearest(tree, query)[0] for query in queries.tolist()]
    np.testing.assert_allclose([distance for distance, _ in found], distances, rtol=1e-12)
    assert [index for _, index in found] == indexes.tolist()


@pytest.mark.parametrize("d", [1, 3, 8])
def test_several_neighbors_on_a_grid(d: int) -> None:
    rng = np.random.default_rng(d)
    points, queries = rng.integers(0, 4, size=(200, d)).astype(float), rng.normal(2, 2, size=(100, d))
    distances, _ = KDTree(points).query(queries, k=5)
    tree = build(points.tolist())
    found = [[distance for distance, _ in nearest(tree, query, k=5)] for query in queries.tolist()]
    np.testing.assert_allclose(found, distances, rtol=1e-12)
