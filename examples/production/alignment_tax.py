"""The price of a safety measure as four separate estimates with intervals; different units refuse to add up."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """A value with a 95% interval and a unit; positive means the safer version costs more or scores less; not all add."""

    value: float
    low: float
    high: float
    unit: str
    adds: bool = True

    def __add__(self, other: "Estimate") -> "Estimate":
        """Add two amounts of one unit, bounds included (wide enough for normal errors); shares and percentiles refuse."""
        if not isinstance(other, Estimate):
            return NotImplemented
        if self.unit != other.unit or not (self.adds and other.adds):
            raise ValueError(f"{self.unit!r} and {other.unit!r} do not add up: report them side by side")
        return Estimate(self.value + other.value, self.low + other.low, self.high + other.high, self.unit)

    def __str__(self) -> str:
        return f"{self.value:+.3g} ({self.low:+.3g} to {self.high:+.3g}) {self.unit}"


def sample(values: ArrayLike, name: str, least: int = 2) -> Array:
    """Return a flat sample; raises ``ValueError`` if it is too small or not finite."""
    found = np.asarray(values, dtype=np.float64)
    if found.ndim != 1 or len(found) < least or not np.isfinite(found).all():
        raise ValueError(f"{name}: a list of at least {least} finite numbers is needed")
    return found


def t_quantile(freedom: float) -> float:
    """Return the 97.5% point of Student's t, by integrating its density over the angle whose tangent is t / sqrt(freedom)."""
    freedom = min(freedom, 1e5)  # the normal limit, to five digits
    angles = np.linspace(0, math.pi / 2, 20_001)
    middles = (angles[1:] + angles[:-1]) / 2
    mass = np.concatenate([[0.0], np.cumsum(np.cos(middles) ** (freedom - 1))])
    return math.sqrt(freedom) * math.tan(float(np.interp(0.95, mass / mass[-1], angles)))


def capability_loss(before: ArrayLike, after: ArrayLike) -> Estimate:
    """Return 1 - mean(after) / mean(before) for scores of the same tasks in the same order (delta method on pairs)."""
    old, new = sample(before, "before"), sample(after, "after")
    if len(old) != len(new):
        raise ValueError("both versions need a score for every task")
    if old.min() < 0 or new.min() < 0 or old.mean() == 0:
        raise ValueError("a relative loss needs scores that are not negative and a mean before that is not zero")
    ratio = float(new.mean() / old.mean())
    spread = float(np.std(new - ratio * old, ddof=1))
    if spread <= 1e-12 * float(old.mean()):
        raise ValueError("the pairs do not differ in ratio, so they show no error: report the number of tasks instead")
    half = t_quantile(len(old) - 1) * spread / math.sqrt(len(old)) / float(old.mean())
    return Estimate(1 - ratio, 1 - ratio - half, 1 - ratio + half, "of the score before", adds=False)


def mean_increase(before: ArrayLike, after: ArrayLike, unit: str) -> Estimate:
    """Return the difference of two independent means (Welch): cost per 1,000 requests by day, hours by release."""
    old, new = sample(before, "before"), sample(after, "after")
    a, b = float(np.var(old, ddof=1)) / len(old), float(np.var(new, ddof=1)) / len(new)
    if a + b == 0:
        raise ValueError("both samples are constant, so they show no error: report the two numbers")
    freedom = (a + b) ** 2 / (a**2 / (len(old) - 1) + b**2 / (len(new) - 1))
    value, half = float(new.mean() - old.mean()), t_quantile(freedom) * math.sqrt(a + b)
    return Estimate(value, value - half, value + half, unit)


def latency_increase(before: ArrayLike, after: ArrayLike, percentile: float, rng: np.random.Generator) -> Estimate:
    """Return the difference of a percentile of two independent samples of requests, in ms (bootstrap)."""
    if not 0 < percentile < 100:
        raise ValueError("the percentile must lie between 0 and 100")
    # Ten observations on the thinner side of the percentile: fewer, and resampling repeats a handful of values.
    least = math.ceil(10 / min(percentile / 100, 1 - percentile / 100) - 1e-6)
    old, new = sample(before, "before", least), sample(after, "after", least)
    if min(old.min(), new.min()) < 0:
        raise ValueError("a latency cannot be negative")
    value = float(np.percentile(new, percentile) - np.percentile(old, percentile))
    gaps = [
        np.percentile(rng.choice(new, len(new)), percentile) - np.percentile(rng.choice(old, len(old)), percentile)
        for _ in range(1000)
    ]
    low, high = np.percentile(gaps, [2.5, 97.5])
    if low == high:
        raise ValueError("constant or coarsely rounded latencies show no error: measure finer")
    return Estimate(value, float(low), float(high), f"ms at p{percentile:g}", adds=False)
