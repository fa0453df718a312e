"""Sizing, checking and reading an A/B test of a model: sample size, split check, ratio metrics, CUPED."""

from collections.abc import Sequence
from math import ceil, exp, hypot, inf, isclose, isfinite, log, sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import chi2

Values = NDArray[np.float64]
NORMAL = NormalDist()


class Interval(NamedTuple):
    """A comparison of treatment with control: the estimate and its confidence limits."""

    estimate: float
    low: float
    high: float


def check_share(name: str, value: float) -> None:
    """Raise unless the value lies strictly between 0 and 1."""
    if not 0 < value < 1:
        raise ValueError(f"{name} has to lie between 0 and 1, not {value}")


def check_columns(*columns: Values) -> None:
    """Raise unless each column holds at least two finite values, one per unit."""
    if any(column.ndim != 1 or column.size < 2 or not np.isfinite(column).all() for column in columns):
        raise ValueError("each column needs at least two values, none of them missing or infinite")


def users_per_arm(variance: float, effect: float, alpha: float = 0.05, power: float = 0.8, sides: int = 2) -> int:
    """Return the units per arm of an even split for a mean with this variance per unit; for one side pass ``sides=1``."""
    check_share("alpha", alpha)
    check_share("power", power)
    if sides not in (1, 2):
        raise ValueError(f"a test has one side or two, not {sides}")
    if not (0 < variance < inf and isfinite(effect) and effect != 0):
        raise ValueError(f"need a positive, finite variance ({variance}) and a finite effect that is not zero ({effect})")
    z = NORMAL.inv_cdf(1 - alpha / sides) + NORMAL.inv_cdf(power)
    return ceil(2 * z**2 * variance / effect**2)


def split_p_value(counts: Sequence[int], shares: Sequence[float]) -> float:
    """Return the chi-square p-value of the observed split against the designed shares; below 0.001 is an alarm."""
    if len(counts) != len(shares) or len(counts) < 2:
        raise ValueError(f"give a designed share for each arm: {len(counts)} counts, {len(shares)} shares")
    if not isfinite(sum(counts)) or min(counts) < 0 or sum(counts) == 0 or min(shares) <= 0 or not isclose(sum(shares), 1):
        raise ValueError("counts cannot be negative, missing or all zero; shares have to be positive and sum to 1")
    expected = [sum(counts) * share for share in shares]
    statistic = sum((count - mean) ** 2 / mean for count, mean in zip(counts, expected, strict=True))
    return float(chi2.sf(statistic, len(counts) - 1))


def linearized(numerator: ArrayLike, denominator: ArrayLike) -> Values:
    """Return one value per unit whose mean is the ratio of the sums and whose spread is that of the ratio (delta method)."""
    top, bottom = np.asarray(numerator, dtype=float), np.asarray(denominator, dtype=float)
    if top.ndim != 1 or top.shape != bottom.shape or top.size < 2:
        raise ValueError(f"need two columns with a row per unit, not the shapes {top.shape} and {bottom.shape}")
    if not (np.isfinite(top).all() and np.isfinite(bottom).all()):
        raise ValueError("missing or infinite values: decide what they mean before the analysis")
    if bottom.min() < 0 or bottom.sum() == 0:
        raise ValueError("denominators cannot be negative or all zero")
    ratio = top.sum() / bottom.sum()
    return np.asarray(ratio + (top - ratio * bottom) / bottom.mean())


def standard_error(values: Values) -> float:
    """Return the standard error of the mean."""
    return float(values.std(ddof=1)) / sqrt(values.size)


def difference(control: Values, treatment: Values, alpha: float = 0.05) -> Interval:
    """Return treatment minus control for the means of two independent groups, large samples."""
    check_share("alpha", alpha)
    check_columns(control, treatment)
    gap = float(treatment.mean() - control.mean())
    reach = NORMAL.inv_cdf(1 - alpha / 2) * hypot(standard_error(control), standard_error(treatment))
    return Interval(gap, gap - reach, gap + reach)


def relative_lift(control: Values, treatment: Values, alpha: float = 0.05) -> Interval:
    """Return treatment over control minus 1 for two positive means, with limits from the log of their quotient."""
    check_share("alpha", alpha)
    check_columns(control, treatment)
    low, high = float(control.mean()), float(treatment.mean())
    if min(low, high) <= 0:
        raise ValueError(f"a relative lift needs positive means, not {low} and {high}")
    center = log(high / low)
    reach = NORMAL.inv_cdf(1 - alpha / 2) * hypot(standard_error(control) / low, standard_error(treatment) / high)
    return Interval(exp(center) - 1, exp(center - reach) - 1, exp(center + reach) - 1)


def cuped(control: Values, treatment: Values, before: tuple[Values, Values]) -> tuple[Values, Values]:
    """Subtract what a covariate fixed before assignment predicts: one slope, one common center."""
    arms = (control, treatment)
    if any(y.shape != x.shape for y, x in zip(arms, before, strict=True)):
        raise ValueError("the covariate needs one value per unit, in the same order")
    check_columns(*arms, *before)
    inside = [x - x.mean() for x in before]
    spread = float(sum(x @ x for x in inside))
    slope = float(sum(x @ y for x, y in zip(inside, arms, strict=True))) / spread if spread else 0.0
    center = np.concatenate(before).mean()
    return control - slope * (before[0] - center), treatment - slope * (before[1] - center)
