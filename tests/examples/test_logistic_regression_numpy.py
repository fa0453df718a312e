"""Logistic regression: agreement with scikit-learn for several penalties, and a gradient that passes a check."""

import numpy as np
import pytest
from scipy.optimize import check_grad
from sklearn.linear_model import LogisticRegression

from examples.challenges.logistic_regression_numpy.solution import fit, loss_and_gradient, predict_proba


@pytest.mark.parametrize("l2", [0.001, 0.1, 3.0])
def test_equals_scikit_learn(l2: float) -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(300, 4))
    y = (x @ np.array([1.0, -2.0, 0.5, 0.0]) - 1 + rng.logistic(size=300) > 0).astype(float)
    weights, bias = fit(x, y, l2)
    other = LogisticRegression(C=1 / (len(x) * l2), tol=1e-8, max_iter=1000).fit(x, y)
    np.testing.assert_allclose(weights, other.coef_[0], atol=1e-4)
    np.testing.assert_allclose(bias, other.intercept_[0], atol=1e-4)
    np.testing.assert_allclose(predict_proba(x, weights, bias), other.predict_proba(x)[:, 1], atol=1e-4)


def test_gradient_equals_finite_differences() -> None:
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(40, 3)), rng.integers(0, 2, size=40).astype(float)

    def loss(theta: np.ndarray) -> float:
        return loss_and_gradient(x, y, theta[:3], float(theta[3]), 0.4)[0]

    def gradient(theta: np.ndarray) -> np.ndarray:
        _, slope, bias_slope = loss_and_gradient(x, y, theta[:3], float(theta[3]), 0.4)
        return np.append(slope, bias_slope)

    assert check_grad(loss, gradient, rng.normal(size=4)) < 1e-6
