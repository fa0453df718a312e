"""Cuts the whole error probability from each end, so a 95% interval is a 90% interval."""

import math
import random


def ratio_interval(
    clicks: list[float], views: list[float], level: float = 0.95, resamples: int = 1000, seed: int = 0
) -> tuple[float, float]:
    """Return the percentile interval of total clicks per view; user i has clicks[i] and views[i]."""
    if len(clicks) != len(views):
        raise ValueError(f"{len(clicks)} users with clicks, {len(views)} with views")
    if sum(views) == 0:
        raise ValueError("the ratio needs a view")
    rng = random.Random(seed)
    users = range(len(clicks))
    ratios: list[float] = []
    while len(ratios) < resamples:
        drawn = rng.choices(users, k=len(users))
        total = sum([views[i] for i in drawn])
        if total:
            ratios.append(sum([clicks[i] for i in drawn]) / total)
    ratios.sort()
    tail = 1 - level
    return quantile(ratios, tail), quantile(ratios, 1 - tail)


def quantile(ordered: list[float], share: float) -> float:
    """Return a quantile of sorted values, interpolated between neighbors."""
    position = share * (len(ordered) - 1)
    below = math.floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])
