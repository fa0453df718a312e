"""Leaves the full square matrices of the SVD on."""

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
    """Return the k directions of largest variance; raises ``ValueError`` for a bad k or fewer than two rows."""
    n, d = x.shape
    if n < 2 or not 1 <= k <= min(n, d):
        raise ValueError(f"{n} rows and {d} columns allow no {k} components")
    mean = x.mean(axis=0)
    _, singular, directions = np.linalg.svd(x - mean)
    variances = singular**2 / (n - 1)
    ratios = variances / variances.sum() if (x != x[0]).any() else np.zeros_like(variances)
    return Pca(mean, directions[:k], variances[:k], ratios[:k])


def project(pca: Pca, x: Array) -> Array:
    """Return the coordinates of the rows of x along the components."""
    return (x - pca.mean) @ pca.components.T


def reconstruct(pca: Pca, coordinates: Array) -> Array:
    """Return rows in the original columns from their coordinates."""
    return coordinates @ pca.components + pca.mean
