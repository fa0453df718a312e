"""k-nearest neighbors: agreement with scikit-learn on random data, where no distances tie."""

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from examples.challenges.knn_vectorized.solution import knn_predict, squared_distances


@pytest.mark.parametrize("k", [1, 2, 5, 8])
def test_equals_scikit_learn(k: int) -> None:
    rng = np.random.default_rng(k)
    x, y, queries = rng.normal(size=(200, 6)), rng.integers(0, 4, size=200), rng.normal(size=(300, 6))
    expected = KNeighborsClassifier(k, algorithm="brute").fit(x, y).predict(queries)
    np.testing.assert_array_equal(knn_predict(x, y, queries, k), expected)


def test_the_expanded_square_cancels_far_from_the_origin() -> None:
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(20, 2)) + 1e7, rng.normal(size=(30, 2)) + 1e7
    exact = ((a[:, None] - b) ** 2).sum(axis=2)
    expanded = (a * a).sum(axis=1)[:, None] - 2 * a @ b.T + (b * b).sum(axis=1)
    np.testing.assert_allclose(squared_distances(a, b), exact, rtol=1e-12)
    assert np.abs(expanded - exact).max() > 0.01
