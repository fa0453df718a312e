"""Batch normalization: agreement with scikit-learn's scaler, and the geometry of the gradient."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from sklearn.preprocessing import StandardScaler

from examples.challenges.batchnorm_forward_backward.solution import BatchNorm


def test_equals_the_standard_scaler() -> None:
    x = np.random.default_rng(0).normal(size=(40, 5)) * 3 + 7
    np.testing.assert_allclose(BatchNorm(5, eps=0.0).forward(x, True), StandardScaler().fit_transform(x), rtol=1e-10, atol=1e-12)


def test_with_momentum_one_evaluation_uses_the_unbiased_variance() -> None:
    x = np.random.default_rng(1).normal(size=(10, 3))
    layer = BatchNorm(3, momentum=1.0, eps=0.0)
    layer.forward(x, True)
    np.testing.assert_allclose(layer.forward(x, False), (x - x.mean(axis=0)) / x.std(axis=0, ddof=1))


@pytest.mark.parametrize("training", [True, False])
def test_gradient_of_x_equals_finite_differences(training: bool) -> None:
    rng = np.random.default_rng(2)
    x, d_out = rng.normal(size=(6, 3)), rng.normal(size=(6, 3))

    def loss(flat: np.ndarray) -> float:
        return float((BatchNorm(3).forward(flat.reshape(6, 3), training) * d_out).sum())

    layer = BatchNorm(3)
    layer.forward(x, training)
    np.testing.assert_allclose(layer.backward(d_out)[0].ravel(), approx_fprime(x.ravel(), loss, 1e-7), atol=1e-4)


def test_in_training_the_gradient_is_orthogonal_to_shift_and_scale() -> None:
    rng = np.random.default_rng(3)
    layer = BatchNorm(4, eps=0.0)
    out = layer.forward(rng.normal(size=(9, 4)), True)
    d_x = layer.backward(rng.normal(size=(9, 4)))[0]
    np.testing.assert_allclose(d_x.sum(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose((d_x * out).sum(axis=0), 0, atol=1e-12)
