"""A two-layer classifier, forward and backward by hand."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Params(NamedTuple):
    """The weights, or their gradients: w1 (d, h), b1 (h,), w2 (h, c), b2 (c,)."""

    w1: Array
    b1: Array
    w2: Array
    b2: Array


def forward(params: Params, x: Array) -> Array:
    """Return the logits, shape (n, c), of rows x, shape (n, d)."""
    hidden = np.maximum(x @ params.w1 + params.b1, 0.0)
    return hidden @ params.w2 + params.b2


def loss_and_gradients(params: Params, x: Array, labels: NDArray[np.int64]) -> tuple[float, Params]:
    """Return the mean cross-entropy and its gradients; raises ``ValueError`` for an empty batch."""
    n = len(x)
    if n == 0:
        raise ValueError("the mean loss needs at least one row")
    rows = np.arange(n)
    before = x @ params.w1 + params.b1
    hidden = np.maximum(before, 0.0)
    logits = hidden @ params.w2 + params.b2
    # Only differences of logits count; with the largest at 0 the exponential cannot overflow.
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -float(log_probabilities[rows, labels].mean())

    d_logits = np.exp(log_probabilities)
    d_logits[rows, labels] -= 1.0
    d_logits /= n
    d_before = (d_logits @ params.w2.T) * (before > 0.0)
    return loss, Params(x.T @ d_before, d_before.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0))
