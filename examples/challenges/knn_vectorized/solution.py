"""A k-nearest-neighbors classifier without a Python loop over rows."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.generic]


def knn_predict(train_x: Array, train_y: Array, queries: Array, k: int) -> Array:
    """Return the majority label of the k nearest training rows of each query; raises ``ValueError`` for a bad k."""
    if not 1 <= k <= len(train_x):
        raise ValueError(f"k must be between 1 and {len(train_x)}, not {k}")
    near = np.argsort(squared_distances(queries, train_x), axis=1, kind="stable")[:, :k]
    classes, codes = np.unique(train_y, return_inverse=True)
    # One count per query and class; argmax takes the first of equal counts, which is the smallest label.
    places = np.arange(len(queries))[:, None] * len(classes) + codes[near]
    votes = np.bincount(places.ravel(), minlength=len(queries) * len(classes)).reshape(len(queries), len(classes))
    winners: Array = classes[votes.argmax(axis=1)]
    return winners


def squared_distances(a: Array, b: Array) -> NDArray[np.float64]:
    """Return the squared Euclidean distance of each row of a to each row of b."""
    # Bytes and other small integers would wrap around in a subtraction.
    p, q = a.astype(np.float64), b.astype(np.float64)
    total = np.zeros((len(p), len(q)))
    for column in range(p.shape[1]):
        # Differences first: the expanded square cancels when the data lies far from the origin.
        difference = p[:, column, None] - q[:, column]
        total += difference * difference
    return total
