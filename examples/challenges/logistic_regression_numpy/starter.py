"""Logistic regression with an L2 penalty, fitted with a gradient derived by hand."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def predict_proba(x: Array, weights: Array, bias: float) -> Array:
    """Return the probability of label 1 of each row: shape (n,) for ``x`` of shape (n, d)."""
    raise NotImplementedError


def loss_and_gradient(x: Array, y: Array, weights: Array, bias: float, l2: float) -> tuple[float, Array, float]:
    """Return the loss, its gradient in the weights, shape (d,), and its slope in the bias.

    The loss is the mean log loss plus l2 / 2 times the sum of squared weights; the bias is not penalized.
    Raises ``ValueError`` if there are no rows, a shape does not fit (``y`` must have shape (n,)), or a label is not 0 or 1.
    """
    raise NotImplementedError


def fit(x: Array, y: Array, l2: float, tolerance: float = 1e-6, max_steps: int = 20_000) -> tuple[Array, float]:
    """Return weights and bias at which no component of the gradient is larger than the tolerance."""
    raise NotImplementedError
