"""Subtracts in the type of the input: in 8-bit integers 0 - 1 is 255."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def knn_predict(train_x: NDArray[Any], train_y: NDArray[Any], queries: NDArray[Any], k: int) -> NDArray[Any]:
    if not 1 <= k <= len(train_x):
        raise ValueError("k must be between 1 and n")
    squared = np.zeros((len(queries), len(train_x)))
    for column in range(train_x.shape[1]):
        difference = queries[:, column, None] - train_x[:, column]
        squared += difference * difference
    near = np.argsort(squared, axis=1, kind="stable")[:, :k]
    classes, codes = np.unique(train_y, return_inverse=True)
    votes = (codes[near][:, :, None] == np.arange(len(classes))).sum(axis=1)
    return classes[votes.argmax(axis=1)]
