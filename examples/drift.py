"""Two effect sizes for drift in one numeric feature: PSI and the KS distance."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def as_sample(values: ArrayLike) -> Array:
    """Return a flat, non-empty, finite sample; missing values are a separate alarm, so they are refused."""
    sample = np.asarray(values, dtype=float).ravel()
    if sample.size == 0 or not np.isfinite(sample).all():
        raise ValueError("a sample needs finite values, at least one: track the missing rate by itself")
    return sample


def quantile_edges(reference: ArrayLike, bins: int = 10) -> Array:
    """Cut the reference into about equally full bins; a value that fills whole bins gets its own."""
    if bins < 2:
        raise ValueError("at least two bins are needed")
    cuts = np.quantile(as_sample(reference), np.arange(1, bins) / bins)
    edges, repeats = np.unique(cuts, return_counts=True)
    just_below = np.nextafter(edges[repeats > 1], -np.inf)
    return np.union1d(edges, just_below)


def bin_shares(values: ArrayLike, edges: ArrayLike, pseudo_count: float = 0.5) -> Array:
    """Return the share of values per bin; the pseudo-count keeps empty bins above zero."""
    if pseudo_count <= 0:
        raise ValueError("the pseudo-count must be positive: an empty bin would make PSI infinite")
    cuts = np.asarray(edges, dtype=float)
    where = np.searchsorted(cuts, as_sample(values), side="left")
    counts = np.bincount(where, minlength=cuts.size + 1).astype(np.float64) + pseudo_count
    shares: Array = counts / counts.sum()
    return shares


def psi(reference: ArrayLike, current: ArrayLike, bins: int = 10, pseudo_count: float = 0.5) -> float:
    """Return the population stability index, with bins cut at quantiles of the reference only."""
    edges = quantile_edges(reference, bins)
    expected = bin_shares(reference, edges, pseudo_count)
    actual = bin_shares(current, edges, pseudo_count)
    return float(np.sum((actual - expected) * np.log(actual / expected)))


def psi_noise_floor(n_reference: int, n_current: int, bins: int = 10) -> float:
    """Return the PSI to expect from sampling noise alone, for well-filled bins."""
    return (bins - 1) * (1 / n_reference + 1 / n_current)


def ks_distance(reference: ArrayLike, current: ArrayLike) -> float:
    """Return the largest gap between the two empirical distribution functions, from 0 to 1."""
    a, b = np.sort(as_sample(reference)), np.sort(as_sample(current))
    points = np.concatenate([a, b])
    cdf_a = np.searchsorted(a, points, side="right") / a.size
    cdf_b = np.searchsorted(b, points, side="right") / b.size
    return float(np.abs(cdf_a - cdf_b).max())
