"""Power simulator: agreement with scipy's test, with exact enumeration and with the closed form."""

import math

import numpy as np
import pytest
from scipy import stats

from examples.challenges.ab_power_simulator.solution import p_value, power, sample_size


@pytest.mark.parametrize(("a", "b", "n"), [(40, 60, 100), (5, 9, 20), (25, 75, 100), (250, 500, 1000)])
def test_p_value_equals_chi_square(a: int, b: int, n: int) -> None:
    expected = stats.chi2_contingency([[a, n - a], [b, n - b]], correction=False).pvalue
    assert p_value(a, b, n) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(("p", "q", "n"), [(0.2, 0.3, 150), (0.5, 0.7, 60), (0.4, 0.4, 80)])
def test_power_equals_enumeration(p: float, q: float, n: int) -> None:
    k = range(n + 1)
    chances = np.outer(stats.binom.pmf(k, n, p), stats.binom.pmf(k, n, q))
    significant = np.array([[p_value(a, b, n) <= 0.05 for b in k] for a in k])
    assert power(p, q, n, runs=5000) == pytest.approx(float(chances[significant].sum()), abs=0.02)


def test_sample_size_is_within_5_percent_of_the_closed_form() -> None:
    p, q = 0.3, 0.5
    mean = (p + q) / 2
    noise = 1.959964 * math.sqrt(2 * mean * (1 - mean)) + 0.841621 * math.sqrt(p * (1 - p) + q * (1 - q))
    assert sample_size(p, q, runs=6000) == pytest.approx((noise / (p - q)) ** 2, rel=0.05)
