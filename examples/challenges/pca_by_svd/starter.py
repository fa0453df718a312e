"""Principal component analysis by a singular value decomposition of the centered data."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Pca:
    """The fitted parts: mean (d,), components (k, d) in rows, and variance and share of it (k,) per component."""

    mean: Array
    components: Array
    variances: Array
    ratios: Array


def fit(x: Array, k: int) -> Pca:
    """Return the k directions of largest variance of the rows of x, shape (n, d), largest first.

    Variances divide by n - 1; ratios divide by the total variance of all columns, and are 0 for constant data.
    Raises ``ValueError`` for fewer than two rows, or unless k is between 1 and the smaller of n and d.
    """
    raise NotImplementedError


def project(pca: Pca, x: Array) -> Array:
    """Return the coordinates, shape (m, k), of the rows of x, shape (m, d); these may be new rows."""
    raise NotImplementedError


def reconstruct(pca: Pca, coordinates: Array) -> Array:
    """Return rows of shape (m, d) from coordinates of shape (m, k)."""
    raise NotImplementedError
