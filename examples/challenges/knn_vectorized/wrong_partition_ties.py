"""Takes the k nearest by argpartition, which picks any of the rows that tie for the last place."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def knn_predict(train_x: NDArray[Any], train_y: NDArray[Any], queries: NDArray[Any], k: int) -> NDArray[Any]:
    if not 1 <= k <= len(train_x):
        raise ValueError("k must be between 1 and n")
    squared = np.zeros((len(queries), len(train_x)))
    for column in range(train_x.shape[1]):
        squared += (queries[:, column, None].astype(float) - train_x[:, column].astype(float)) ** 2
    near = np.argpartition(squared, k - 1, axis=1)[:, :k]
    classes, codes = np.unique(train_y, return_inverse=True)
    votes = (codes[near][:, :, None] == np.arange(len(classes))).sum(axis=1)
    return classes[votes.argmax(axis=1)]
