"""Bootstrap interval of a ratio: coverage over 500 experiments, and agreement with scipy's percentile bootstrap."""

import numpy as np
import pytest
from scipy import stats

from examples.challenges.bootstrap_interval.solution import ratio_interval


def test_coverage_over_500_simulations() -> None:
    rng = np.random.default_rng(0)
    hits = 0
    for seed in range(500):
        views = rng.integers(5, 31, size=100)
        clicks = rng.binomial(views, rng.choice([0.1, 0.3, 0.5], size=100))
        low, high = ratio_interval(clicks.tolist(), views.tolist(), resamples=300, seed=seed)
        hits += low <= 0.3 <= high
    assert 0.93 <= hits / 500 <= 0.97


def test_equals_scipy_percentile_bootstrap() -> None:
    rng = np.random.default_rng(1)
    views = rng.integers(1, 40, size=60)
    clicks = rng.binomial(views, 0.2 + 0.01 * views)
    low, high = ratio_interval(clicks.tolist(), views.tolist(), resamples=20_000)
    expected = stats.bootstrap(
        (clicks, views),
        lambda c, v, axis: c.sum(axis=axis) / v.sum(axis=axis),
        paired=True,
        method="percentile",
        n_resamples=20_000,
        rng=rng,
    ).confidence_interval
    assert low == pytest.approx(expected.low, abs=0.002)
    assert high == pytest.approx(expected.high, abs=0.002)
