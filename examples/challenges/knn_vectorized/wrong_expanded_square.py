"""Expands the square without moving the data to the origin, so large numbers cancel."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def knn_predict(train_x: NDArray[Any], train_y: NDArray[Any], queries: NDArray[Any], k: int) -> NDArray[Any]:
    if not 1 <= k <= len(train_x):
        raise ValueError("k must be between 1 and n")
    a, b = queries.astype(float), train_x.astype(float)
    squared = (a * a).sum(axis=1)[:, None] - 2 * a @ b.T + (b * b).sum(axis=1)
    near = np.argsort(squared, axis=1, kind="stable")[:, :k]
    classes, codes = np.unique(train_y, return_inverse=True)
    votes = (codes[near][:, :, None] == np.arange(len(classes))).sum(axis=1)
    return classes[votes.argmax(axis=1)]
