"""PCA: the same subspace, variances and reconstruction as scikit-learn."""

import itertools

import numpy as np
import pytest
from sklearn.decomposition import PCA

from examples.challenges.pca_by_svd.solution import fit, project, reconstruct


@pytest.mark.parametrize("shape", [(100, 6), (6, 100), (30, 30)])
@pytest.mark.parametrize("k", [1, 3, 5])
def test_equals_scikit_learn(shape: tuple[int, int], k: int) -> None:
    rng = np.random.default_rng(k)
    x = rng.normal(size=shape) * np.linspace(5, 1, shape[1]) + rng.normal(size=shape[1])
    new = rng.normal(size=(7, shape[1]))
    pca, other = fit(x, k), PCA(k, svd_solver="full").fit(x)
    np.testing.assert_allclose(pca.components.T @ pca.components, other.components_.T @ other.components_, atol=1e-9)
    np.testing.assert_allclose(pca.variances, other.explained_variance_)
    np.testing.assert_allclose(pca.ratios, other.explained_variance_ratio_)
    np.testing.assert_allclose(np.abs(project(pca, new)), np.abs(other.transform(new)), atol=1e-9)
    np.testing.assert_allclose(reconstruct(pca, project(pca, new)), other.inverse_transform(other.transform(new)), atol=1e-9)


def test_error_falls_with_every_component() -> None:
    x = np.random.default_rng(0).normal(size=(40, 8))
    models = [fit(x, k) for k in range(1, 9)]
    errors = [float(((reconstruct(pca, project(pca, x)) - x) ** 2).sum()) for pca in models]
    assert all(later < earlier for earlier, later in itertools.pairwise(errors))
    assert errors[-1] < 1e-20
