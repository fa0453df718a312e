"""How large a gain must be before one believes it: noise from test rows and from training seeds."""

from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats


@dataclass(frozen=True)
class Gain:
    """A mean gain of new over old, its interval, and the standard errors from rows and from seeds."""

    mean: float
    low: float
    high: float
    row_error: float
    seed_error: float


def as_scores(values: ArrayLike, name: str) -> NDArray[np.float64]:
    """Return one line per training seed and one column per test row, or say what is wrong."""
    scores = np.asarray(values, dtype=float)
    if scores.ndim != 2 or min(scores.shape) < 2:
        raise ValueError(f"{name}: expected seeds x rows with at least two of each, got shape {scores.shape}")
    if not np.isfinite(scores).all():
        raise ValueError(f"{name}: scores must be finite")
    return scores


def paired_gain(old: ArrayLike, new: ArrayLike, level: float = 0.95) -> Gain:
    """Compare two models, scored row by row on the same test rows, over several training seeds each.

    The two variances are added, which counts the leftover noise twice: the interval errs on the wide side.
    """
    before, after = as_scores(old, "old"), as_scores(new, "new")
    if before.shape != after.shape:
        raise ValueError(f"old and new must cover the same seeds and rows: {before.shape} and {after.shape}")
    if not 0 < level < 1:
        raise ValueError("the level must lie between 0 and 1")
    difference = after - before
    seeds, rows = difference.shape
    row_var = float(difference.mean(axis=0).var(ddof=1)) / rows
    seed_var = float(difference.mean(axis=1).var(ddof=1)) / seeds
    mean, total = float(difference.mean()), row_var + seed_var
    half = 0.0
    if total > 0:  # degrees of freedom after Satterthwaite: few seeds widen the interval
        freedom = total**2 / (row_var**2 / (rows - 1) + seed_var**2 / (seeds - 1))
        half = float(stats.t.ppf(0.5 + level / 2, freedom)) * sqrt(total)
    return Gain(mean, mean - half, mean + half, sqrt(row_var), sqrt(seed_var))


def smallest_visible_gain(rows: int, disagreement: float, seeds: int, seed_sd: float, power: float = 0.8) -> float:
    """Return the accuracy gain found with the given power at the two-sided 5% level; a planning rule.

    ``disagreement`` is the share of rows where exactly one of two single runs is right, and no gain can exceed it.
    ``seed_sd`` is the spread of one run on endless rows. Cautious for many runs: they also average disagreement out.
    """
    if not (rows >= 1 and seeds >= 1 and 0 <= disagreement <= 1 and 0 <= seed_sd < inf and 0.5 <= power < 1):
        raise ValueError("rows and seeds start at 1, seed_sd at 0; disagreement lies in 0 to 1, power in 0.5 to below 1")
    z = NormalDist().inv_cdf(0.975) + NormalDist().inv_cdf(power)
    return z * sqrt(disagreement / rows + 2 * seed_sd**2 / seeds)
