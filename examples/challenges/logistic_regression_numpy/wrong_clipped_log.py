"""Takes the logarithm of a clipped probability, so a confident mistake costs at most 34.5."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def predict_proba(x: Array, weights: Array, bias: float) -> Array:
    """Return the probability of label 1 of each row."""
    return np.asarray(np.exp(-np.logaddexp(0.0, -(x @ weights + bias))))


def loss_and_gradient(x: Array, y: Array, weights: Array, bias: float, l2: float) -> tuple[float, Array, float]:
    """Return the penalized mean log loss, its gradient in the weights and its slope in the bias."""
    if x.ndim != 2 or len(x) == 0 or y.shape != (len(x),) or weights.shape != (x.shape[1],):
        raise ValueError(f"shapes {x.shape}, {y.shape} and {weights.shape} do not fit")
    if not np.isin(y, (0, 1)).all():
        raise ValueError("labels must be 0 or 1")
    p = np.clip(predict_proba(x, weights, bias), 1e-15, 1 - 1e-15)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    error = p - y
    loss = losses.mean() + l2 / 2 * weights @ weights
    return float(loss), x.T @ error / len(x) + l2 * weights, float(error.mean())


def fit(x: Array, y: Array, l2: float, tolerance: float = 1e-6, max_steps: int = 20_000) -> tuple[Array, float]:
    """Return weights and bias at which no component of the gradient is larger than the tolerance."""
    weights, bias = np.zeros(x.shape[1]), 0.0
    wide = np.column_stack([x, np.ones(len(x))])
    rate = 1 / (np.linalg.norm(wide, 2) ** 2 / (4 * len(x)) + l2)
    for _ in range(max_steps):
        _, slope, bias_slope = loss_and_gradient(x, y, weights, bias, l2)
        if max(np.abs(slope).max(initial=0.0), abs(bias_slope)) <= tolerance:
            break
        weights, bias = weights - rate * slope, bias - float(rate) * bias_slope
    return weights, bias
