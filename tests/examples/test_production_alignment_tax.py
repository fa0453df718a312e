"""Estimates of the alignment tax: against SciPy, coverage by simulation, units, zeros and refusals."""

import numpy as np
import pytest
from scipy import stats

from examples.production.alignment_tax import Estimate, capability_loss, latency_increase, mean_increase, t_quantile


@pytest.mark.parametrize("freedom", [1, 1.5, 2, 3, 4.7, 10, 60, 999, 20_000])
def test_the_t_quantile_is_that_of_scipy(freedom: float) -> None:
    assert t_quantile(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), rel=1e-4)


def test_mean_increase_is_welch() -> None:
    rng = np.random.default_rng(0)
    for n, m in ((2, 2), (5, 9), (40, 30)):
        before, after = rng.normal(10, 1, n), rng.normal(12, 3, m)
        found = mean_increase(before, after, "USD per 1,000 requests")
        expected = stats.ttest_ind(after, before, equal_var=False).confidence_interval()
        assert (found.low, found.high) == pytest.approx((expected.low, expected.high), rel=1e-3)
        assert found.value == pytest.approx(after.mean() - before.mean())


def test_capability_loss_by_hand() -> None:
    before, after = [1, 1, 1, 1, 0], [1, 1, 1, 0, 0]
    found = capability_loss(before, after)
    assert found.value == pytest.approx(0.25)
    residual = np.array([0.25, 0.25, 0.25, -0.75, 0])
    half = stats.t.ppf(0.975, 4) * residual.std(ddof=1) / np.sqrt(5) / 0.8
    assert (found.low, found.high) == pytest.approx((0.25 - half, 0.25 + half), rel=1e-4)


def test_the_tax_may_be_negative_and_does_not_depend_on_the_scale_of_the_score() -> None:
    rng = np.random.default_rng(1)
    before = rng.uniform(40, 60, 200)
    after = before + rng.normal(5, 1, 200)
    found, scaled = capability_loss(before, after), capability_loss(before / 100, after / 100)
    assert found.high < 0
    assert (found.value, found.low, found.high) == pytest.approx((scaled.value, scaled.low, scaled.high))


def test_about_95_of_100_capability_intervals_hold_the_truth() -> None:
    rng = np.random.default_rng(2)
    hits = 0
    for _ in range(1000):
        before = rng.random(300) < 0.7
        after = np.where(before, rng.random(300) < 0.9, rng.random(300) < 0.1)
        found = capability_loss(before, after)
        hits += found.low <= 1 - (0.7 * 0.9 + 0.3 * 0.1) / 0.7 <= found.high
    assert 930 <= hits <= 970


def test_pairing_narrows_the_interval() -> None:
    rng = np.random.default_rng(3)
    before = rng.uniform(0, 1, 500)
    after = 0.95 * before + rng.normal(0, 0.02, 500).clip(-0.0, 0.05)
    paired = capability_loss(before, after)
    shuffled = capability_loss(before, rng.permutation(after))
    assert paired.value == pytest.approx(shuffled.value)
    assert shuffled.high - shuffled.low > 5 * (paired.high - paired.low)


def test_most_latency_intervals_hold_the_truth() -> None:
    rng = np.random.default_rng(4)
    hits = 0
    for _ in range(30):
        found = latency_increase(rng.exponential(100, 400), rng.exponential(130, 400), 90, rng)
        hits += found.low <= 30 * np.log(10) <= found.high
    assert hits >= 26


def test_latency_intervals_are_as_wide_as_the_theory_of_medians_says() -> None:
    rng = np.random.default_rng(8)
    pairs = [(rng.exponential(100, 1000), rng.exponential(100, 1000)) for _ in range(10)]
    found = [latency_increase(before, after, 50, rng) for before, after in pairs]
    # The standard error of an exponential median is its mean over the root of the sample size.
    expected = 2 * 1.96 * 100 * np.sqrt(2 / 1000)
    assert np.mean([estimate.high - estimate.low for estimate in found]) == pytest.approx(expected, rel=0.1)


def test_shares_and_percentiles_do_not_add_even_in_one_unit() -> None:
    rng = np.random.default_rng(9)
    loss = capability_loss([1, 1, 0, 1], [0, 1, 0, 1])
    delay = latency_increase(rng.random(50), rng.random(50), 50, rng)
    for estimate in (loss, delay):
        with pytest.raises(ValueError, match="do not add up"):
            estimate + estimate
    with pytest.raises(ValueError, match="do not add up"):
        Estimate(1, 0, 2, delay.unit) + delay


def test_a_constant_delay_is_found_exactly_in_both_bounds_of_unit_and_sign() -> None:
    rng = np.random.default_rng(5)
    before = rng.gamma(4, 25, 2000)
    found = latency_increase(before, before + 35, 95, rng)
    assert found.value == pytest.approx(35)
    assert found.low < 35 < found.high
    assert found.unit == "ms at p95"
    assert latency_increase(before + 35, before, 95, rng).value == pytest.approx(-35)


def test_the_same_generator_seed_gives_the_same_interval() -> None:
    values = np.random.default_rng(6).gamma(4, 25, 100)
    first, second = (latency_increase(values, values + 1, 50, np.random.default_rng(7)) for _ in range(2))
    assert first == second


def test_one_unit_adds_and_two_do_not() -> None:
    review, testing = Estimate(3, 1, 5, "hours"), Estimate(10, 6, 14, "hours")
    assert review + testing == Estimate(13, 7, 19, "hours")
    with pytest.raises(ValueError, match="'hours' and 'ms' do not add up"):
        review + Estimate(30, 20, 40, "ms")
    with pytest.raises(ValueError, match="do not add up"):
        Estimate(3, 1, 5, "ms at p50") + Estimate(3, 1, 5, "ms at p95")
    with pytest.raises(TypeError):
        review + 3  # type: ignore[operator]
    with pytest.raises(TypeError):
        sum([review, testing])  # type: ignore[list-item]


def test_an_estimate_prints_sign_interval_and_unit() -> None:
    assert str(Estimate(0.0312, -0.004, 0.066, "of the score before")) == "+0.0312 (-0.004 to +0.066) of the score before"


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ([0, 0, 0], [1, 0, 1], "not zero"),
        ([-1, 2], [1, 1], "not negative"),
        ([1, 0], [1, 0, 1], "every task"),
        ([1], [1], "at least 2"),
        ([1, 0, 1], [1, 0, 1], "number of tasks"),
        ([0.1, 0.7, 0.3], [0.09, 0.63, 0.27], "number of tasks"),
        ([1, float("nan")], [1, 1], "finite"),
        ([[1, 2], [3, 4]], [1, 1], "list"),
    ],
)
def test_bad_scores_are_refused(before: list[float], after: list[float], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        capability_loss(before, after)


def test_bad_latencies_and_constant_costs_are_refused() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(ValueError, match="at least 1000"):
        latency_increase(np.ones(999), np.ones(1000), 99, rng)
    with pytest.raises(ValueError, match="negative"):
        latency_increase(np.ones(20), -np.ones(20), 50, rng)
    for percentile in (0, 100, float("nan")):
        with pytest.raises(ValueError, match="between"):
            latency_increase(np.ones(20), np.ones(20), percentile, rng)
    with pytest.raises(ValueError, match="constant"):
        latency_increase(np.ones(20), np.ones(20) + 1, 50, rng)
    with pytest.raises(ValueError, match="constant"):
        mean_increase([2, 2, 2], [3, 3], "hours")
