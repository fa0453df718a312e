"""The tools of an A/B test against simulation: what they promise has to hold for data that did not use their formulas."""

from math import inf, nan

import numpy as np
import pytest
from scipy.stats import chisquare

from examples.production.experiment import cuped, difference, linearized, relative_lift, split_p_value, users_per_arm

Arrays = tuple[np.ndarray, np.ndarray]


def clicks(rng: np.random.Generator, users: int, lift: float = 1.0) -> Arrays:
    """Clicks and views of users who differ in taste and in how much they view."""
    views = 1 + rng.poisson(rng.lognormal(1.5, 0.8, users))
    return rng.binomial(views, lift * rng.beta(1, 9, users)), views


def test_sample_size_matches_the_rule_of_sixteen() -> None:
    assert users_per_arm(0.09, 0.01) == pytest.approx(16 * 0.09 / 0.01**2, rel=0.02)
    assert users_per_arm(0.09, 0.005) == pytest.approx(4 * users_per_arm(0.09, 0.01), rel=1e-4)
    assert users_per_arm(0.09, -0.01) == users_per_arm(0.09, 0.01)


def test_sample_size_delivers_its_power_and_level() -> None:
    rng, n = np.random.default_rng(1), users_per_arm(4.0, 0.3, power=0.9)
    for effect, expected in ((0.3, 0.9), (0.0, 0.05)):
        a, b = rng.normal(0, 2, (2000, n)), rng.normal(effect, 2, (2000, n))
        z = (b.mean(1) - a.mean(1)) / np.sqrt((a.var(1) + b.var(1)) / n)
        assert np.mean(np.abs(z) > 1.96) == pytest.approx(expected, abs=0.02)


def test_one_sided_size_delivers_the_power_of_a_non_inferiority_test() -> None:
    rng, margin = np.random.default_rng(2), 0.2
    n = users_per_arm(1.0, margin, alpha=0.025, power=0.9, sides=1)
    assert n == users_per_arm(1.0, margin, alpha=0.05, power=0.9)
    gap = rng.normal(0, np.sqrt(2 / n), 20_000)  # truly equal arms
    assert np.mean(gap - 1.96 * np.sqrt(2 / n) > -margin) == pytest.approx(0.9, abs=0.01)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"variance": 0.0, "effect": 1.0}, "variance"),
        ({"variance": nan, "effect": 1.0}, "variance"),
        ({"variance": inf, "effect": 1.0}, "variance"),
        ({"variance": 1.0, "effect": 0.0}, "effect"),
        ({"variance": 1.0, "effect": nan}, "effect"),
        ({"variance": 1.0, "effect": 1.0, "alpha": 5}, "alpha"),
        ({"variance": 1.0, "effect": 1.0, "power": 1.0}, "power"),
        ({"variance": 1.0, "effect": 1.0, "sides": 3}, "one side or two"),
    ],
)
def test_impossible_sizes_are_refused(options: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        users_per_arm(**options)  # type: ignore[arg-type]


def test_split_check_agrees_with_scipy_and_with_uneven_designs() -> None:
    assert split_p_value([1012, 988], [0.5, 0.5]) == pytest.approx(chisquare([1012, 988]).pvalue)
    assert split_p_value([900, 100, 0], [0.9, 0.05, 0.05]) == pytest.approx(chisquare([900, 100, 0], [900, 50, 50]).pvalue)
    assert split_p_value([90_000, 10_000], [0.9, 0.1]) == 1


def test_split_check_alarms_as_often_as_it_says() -> None:
    rng = np.random.default_rng(3)
    fair = rng.binomial(10_000, 0.5, 4000)
    p = np.array([split_p_value([int(k), 10_000 - int(k)], [0.5, 0.5]) for k in fair])
    assert np.mean(p < 0.05) == pytest.approx(0.05, abs=0.01)
    assert split_p_value([506_000, 494_000], [0.5, 0.5]) < 1e-9


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ([1, 2], [1.0]),
        ([5], [1.0]),
        ([0, 0], [0.5, 0.5]),
        ([-1, 4], [0.5, 0.5]),
        ([1, 2], [0.5, 0.6]),
        ([1, 2], [0.0, 1.0]),
        ([nan, 2], [0.5, 0.5]),
    ],
)
def test_impossible_splits_are_refused(counts: list[int], shares: list[float]) -> None:
    with pytest.raises(ValueError, match="share"):
        split_p_value(counts, shares)


def test_linearized_values_average_to_the_ratio() -> None:
    values = linearized([2, 0, 4, 0, 8, 2], [4, 6, 10, 10, 20, 30])
    assert values.mean() == pytest.approx(16 / 80)
    assert values.std(ddof=1) / np.sqrt(6) == pytest.approx(0.0896, abs=1e-4)  # by hand: sqrt(8.58 / 6) / 13.33


@pytest.mark.parametrize("lift", [1.0, 1.2])
def test_ratio_intervals_cover_as_promised_where_the_binomial_formula_does_not(lift: float) -> None:
    rng, runs, covered, covered_lift, binomial = np.random.default_rng(4), 1500, 0, 0, 0
    for _ in range(runs):
        (a, n), (b, m) = clicks(rng, 800), clicks(rng, 800, lift)
        control, treatment = linearized(a, n), linearized(b, m)
        # The shared taste of a user is independent of views, so the true rates are 0.1 and 0.1 times the lift.
        gap, ratio = difference(control, treatment), relative_lift(control, treatment)
        covered += gap.low < 0.1 * (lift - 1) < gap.high
        covered_lift += ratio.low < lift - 1 < ratio.high
        p, q = a.sum() / n.sum(), b.sum() / m.sum()
        reach = 1.96 * np.sqrt(p * (1 - p) / n.sum() + q * (1 - q) / m.sum())
        binomial += abs(gap.estimate - 0.1 * (lift - 1)) < reach
    assert covered / runs == pytest.approx(0.95, abs=0.02)
    assert covered_lift / runs == pytest.approx(0.95, abs=0.02)
    assert binomial / runs < 0.85


def test_cuped_leaves_the_effect_and_one_minus_rho_squared_of_the_variance() -> None:
    rng, estimates, covered, n = np.random.default_rng(5), [], 0, 400
    for _ in range(600):
        x = rng.normal(size=(2, n))
        y = 0.6 * x + rng.normal(0, 0.8, (2, n)) + [[0], [0.3]]
        gap = difference(*cuped(y[0], y[1], (x[0], x[1])))
        estimates.append((difference(y[0], y[1]).estimate, gap.estimate))
        covered += gap.low < 0.3 < gap.high
    plain, adjusted = np.array(estimates).T
    assert adjusted.mean() == pytest.approx(0.3, abs=0.01)
    assert adjusted.var() / plain.var() == pytest.approx(0.64, abs=0.08)
    assert covered / 600 == pytest.approx(0.95, abs=0.03)


def test_cuped_with_a_constant_covariate_changes_nothing() -> None:
    y, x = np.arange(4.0), np.ones(4)
    assert cuped(y, y + 1, (x, x))[1] == pytest.approx(y + 1)


def test_awkward_columns_are_refused() -> None:
    for top, bottom, message in (
        ([1.0], [1.0], "row per unit"),
        ([1.0, 2.0], [1.0, 2.0, 3.0], "row per unit"),
        ([1.0, nan], [1.0, 2.0], "missing"),
        ([0.0, 0.0], [0.0, 0.0], "denominators"),
        ([1.0, 1.0], [3.0, -1.0], "denominators"),
    ):
        with pytest.raises(ValueError, match=message):
            linearized(top, bottom)
    with pytest.raises(ValueError, match="positive means"):
        relative_lift(np.zeros(3), np.ones(3))
    with pytest.raises(ValueError, match="one value per unit"):
        cuped(np.ones(3), np.ones(3), (np.ones(2), np.ones(3)))


@pytest.mark.parametrize("arm", [np.array([]), np.array([1.0]), np.array([1.0, nan, 2.0]), np.array([1.0, inf]), np.ones((2, 2))])
def test_arms_without_two_finite_values_are_refused(arm: np.ndarray) -> None:
    fine = np.array([1.0, 2.0])
    for compare in (difference, relative_lift):
        for arms in ((arm, fine), (fine, arm)):
            with pytest.raises(ValueError, match="at least two values"):
                compare(*arms)
    with pytest.raises(ValueError, match="at least two values"):
        cuped(arm, arm, (np.ones(arm.shape), np.ones(arm.shape)))
    with pytest.raises(ValueError, match="at least two values"):
        cuped(np.ones(arm.shape), np.ones(arm.shape), (arm, arm))  # users without a past are a decision, not a NaN


def test_an_interval_by_hand() -> None:
    interval = difference(np.array([0.0, 2.0]), np.array([1.0, 5.0]))  # standard errors 1 and 2
    assert interval == pytest.approx((2, 2 - 1.95996 * np.sqrt(5), 2 + 1.95996 * np.sqrt(5)), rel=1e-4)


def test_cuped_takes_its_slope_within_arms_and_keeps_the_overall_mean() -> None:
    x, y = (np.array([0.0, 1.0, 2.0]), np.array([10.0, 11.0, 12.0])), (np.array([0.0, 1.0, 2.0]), np.array([-10.0, -9.0, -8.0]))
    control, treatment = cuped(*y, x)
    assert treatment.mean() - control.mean() == pytest.approx(-20)  # y is x in control and x less 20 in treatment
    assert np.concatenate((control, treatment)).mean() == pytest.approx(np.concatenate(y).mean())
