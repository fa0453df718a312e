"""Streaming statistics: agreement with numpy on shuffled chunks; a fair reservoir by scipy's chi-square test."""

import random

import numpy as np
import pytest
from scipy import stats

from examples.challenges.online_mean_variance.solution import RunningStats, reservoir_sample


@pytest.mark.parametrize("offset", [0.0, 1e6, 1e9])
def test_equals_numpy_on_shuffled_chunks(offset: float) -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(offset, 3.0, size=5000)
    chunks = np.array_split(values, 17)
    rng.shuffle(order := list(range(17)))
    total = RunningStats()
    for i in order:
        part = RunningStats()
        for value in chunks[i].tolist():
            part.add(value)
        total.merge(part)
    assert total.count == 5000
    assert total.mean() == pytest.approx(values.mean(), rel=1e-12, abs=1e-9)
    assert total.variance() == pytest.approx(values.var(ddof=1), rel=1e-7)


def test_reservoir_is_fair() -> None:
    rng = random.Random(0)  # noqa: S311
    counts = np.zeros(30)
    for _ in range(20_000):
        counts[reservoir_sample(range(30), 5, rng)] += 1
    # Counts of one sample exclude each other, hence the factor 29 / 25 that makes the statistic chi-square.
    expected = 20_000 * 5 / 30
    statistic = np.sum((counts - expected) ** 2 / expected) * 29 / 25
    assert stats.chi2.sf(statistic, 29) > 0.001
