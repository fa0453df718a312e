"""Batch normalization: training, evaluation and both backward passes."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class BatchNorm:
    """Normalizes each column over the batch, then scales and shifts it; keeps running statistics for evaluation."""

    def __init__(self, features: int, momentum: float = 0.1, eps: float = 1e-5) -> None:
        self.gamma, self.beta = np.ones(features), np.zeros(features)
        self.running_mean, self.running_var = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, x: Array, training: bool) -> Array:
        """Return the output, shape (n, d), for rows x, shape (n, d).

        In training the statistics are those of the batch, and the running ones move toward them; in evaluation they are
        the running ones. Raises ``ValueError`` for fewer than two rows in training.
        """
        raise NotImplementedError

    def backward(self, d_out: Array) -> tuple[Array, Array, Array]:
        """Return the gradients of x (n, d), gamma (d,) and beta (d,) for the last forward pass, in its mode.

        ``d_out``, shape (n, d), is the gradient of the loss with respect to the output.
        """
        raise NotImplementedError
