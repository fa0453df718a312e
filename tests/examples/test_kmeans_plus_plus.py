"""k-means: agreement with scikit-learn from the same centers, and a seeding that is better than a uniform one."""

import random

import numpy as np
import pytest
from sklearn.cluster import KMeans

from examples.challenges.kmeans_plus_plus.solution import kmeans, lloyd, seed_centers

MIDDLES = np.array([[0, 0], [8, 0], [0, 8], [8, 8], [20, 4], [4, 20]])


@pytest.mark.parametrize("seed", range(5))
def test_equals_sklearn_from_the_same_centers(seed: int) -> None:
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(120, 2)) + MIDDLES[rng.integers(6, size=120)]
    start = seed_centers(points.tolist(), 6, random.Random(seed))  # noqa: S311
    model = KMeans(6, init=np.array(start), n_init=1, max_iter=100, tol=0, algorithm="lloyd").fit(points)
    found = lloyd(points.tolist(), start)
    assert found.labels == model.labels_.tolist()
    np.testing.assert_allclose(found.centers, model.cluster_centers_)
    assert found.inertias[-1] == pytest.approx(model.inertia_)


def test_plus_plus_seeds_beat_uniform_ones() -> None:
    rng = np.random.default_rng(0)
    points = (rng.normal(size=(120, 2)) + np.repeat(MIDDLES, [60, 30, 10, 10, 5, 5], axis=0)).tolist()
    best = kmeans(points, 6, restarts=20).inertias[-1]
    draw = random.Random(0)  # noqa: S311
    spread = [lloyd(points, seed_centers(points, 6, draw)).inertias[-1] > 1.05 * best for _ in range(60)]
    uniform = [lloyd(points, draw.sample(points, 6)).inertias[-1] > 1.05 * best for _ in range(60)]
    assert sum(spread) < sum(uniform)
