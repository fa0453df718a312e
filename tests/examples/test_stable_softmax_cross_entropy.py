"""Stable softmax and cross-entropy: agreement with scipy and with scikit-learn's log loss."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_softmax
from scipy.special import softmax as scipy_softmax
from sklearn.metrics import log_loss

from examples.challenges.stable_softmax_cross_entropy.solution import cross_entropy, softmax


@pytest.mark.parametrize("scale", [1.0, 30.0, 1e4])
def test_equals_scipy(scale: float) -> None:
    rng = np.random.default_rng(0)
    rows = scale * rng.normal(size=(40, 5))
    classes = rng.integers(5, size=40)
    np.testing.assert_allclose([softmax(row) for row in rows.tolist()], scipy_softmax(rows, axis=1), atol=1e-12)
    loss, gradient = cross_entropy(rows.tolist(), classes.tolist())
    assert loss == pytest.approx(-log_softmax(rows, axis=1)[np.arange(40), classes].mean(), rel=1e-12)
    np.testing.assert_allclose(gradient, (scipy_softmax(rows, axis=1) - np.eye(5)[classes]) / 40, atol=1e-12)


def test_equals_sklearn_and_finite_differences() -> None:
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(6, 3))
    classes = [0, 1, 2, 2, 1, 0]
    loss, gradient = cross_entropy(rows.tolist(), classes)
    assert loss == pytest.approx(log_loss(classes, scipy_softmax(rows, axis=1)), rel=1e-9)
    slopes = approx_fprime(rows.ravel(), lambda flat: cross_entropy(flat.reshape(6, 3).tolist(), classes)[0], 1e-6)
    np.testing.assert_allclose(np.ravel(gradient), slopes, atol=1e-5)
