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
    """Return the logits, shape (n, c), of rows x, shape (n, d): linear, ReLU, linear."""
    raise NotImplementedError


def loss_and_gradients(params: Params, x: Array, labels: NDArray[np.int64]) -> tuple[float, Params]:
    """Return the mean softmax cross-entropy as a float, and its gradients.

    ``x`` has shape (n, d), ``labels`` (n,) with classes 0 to c - 1. The gradients come as a ``Params`` with the shapes
    of the weights. Raises ``ValueError`` for an empty batch.
    """
    raise NotImplementedError
