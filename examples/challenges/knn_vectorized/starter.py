"""A k-nearest-neighbors classifier without a Python loop over rows."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.generic]


def knn_predict(train_x: Array, train_y: Array, queries: Array, k: int) -> Array:
    """Return the majority label of the k nearest training rows (Euclidean distance) of each query.

    ``train_x`` has shape (n, d), ``train_y`` (n,), ``queries`` (m, d); the result has shape (m,) and holds labels of
    ``train_y``. Equal distances: the earlier training row is nearer. Equal votes: the smallest label wins.
    Raises ``ValueError`` unless k is between 1 and n.
    """
    raise NotImplementedError
