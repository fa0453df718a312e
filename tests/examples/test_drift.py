"""Drift measures: agreement with scipy and theory, and the awkward samples of production."""

import math

import numpy as np
import pytest
from scipy import stats

from examples.drift import bin_shares, ks_distance, psi, psi_noise_floor, quantile_edges

rng = np.random.default_rng(0)


def test_psi_of_a_sample_with_itself_is_zero() -> None:
    x = rng.normal(size=500)
    assert psi(x, x) == 0.0


def test_psi_of_two_bins_by_hand() -> None:
    reference = [1.0] * 50 + [3.0] * 50
    current = [1.0] * 40 + [3.0] * 60
    expected = 0.1 * math.log(1.2) - 0.1 * math.log(0.8)
    assert psi(reference, current, bins=2, pseudo_count=1e-9) == pytest.approx(expected, abs=1e-6)


def test_psi_approaches_its_population_value() -> None:
    cuts = stats.norm.ppf(np.arange(1, 10) / 10)
    p = np.full(10, 0.1)
    q = np.diff(np.concatenate([[0.0], stats.norm.cdf(cuts, loc=0.5), [1.0]]))
    population = float(np.sum((q - p) * np.log(q / p)))
    sample = psi(rng.normal(size=200_000), rng.normal(0.5, 1, size=200_000))
    assert sample == pytest.approx(population, rel=0.03)


def test_bins_come_from_the_reference_and_hold_equal_shares() -> None:
    x = rng.exponential(size=10_000)
    shares = bin_shares(x, quantile_edges(x, 10))
    assert shares == pytest.approx(np.full(10, 0.1), abs=1e-3)


def test_psi_does_not_depend_on_the_unit_of_the_feature() -> None:
    a, b = rng.normal(size=2_000), rng.normal(0.3, 1, size=2_000)
    assert psi(100 * a + 7, 100 * b + 7) == pytest.approx(psi(a, b))


def test_the_pseudo_count_is_added_to_every_bin() -> None:
    assert bin_shares([1.0], [0.0], pseudo_count=1.0) == pytest.approx([1 / 3, 2 / 3])


def test_empty_bins_give_a_large_but_finite_value() -> None:
    value = psi(rng.uniform(0, 1, size=1_000), rng.uniform(5, 6, size=1_000))
    assert math.isfinite(value)
    assert value > 5


@pytest.mark.parametrize("moved", [-1.0, 1.0])
def test_a_constant_reference_still_notices_a_move_in_either_direction(moved: float) -> None:
    assert psi(np.zeros(300), np.zeros(300)) == pytest.approx(0.0)
    assert psi(np.zeros(300), np.full(300, moved)) > 5


def test_a_spike_at_zero_gets_its_own_bin() -> None:
    reference = np.concatenate([np.zeros(600), rng.uniform(1, 2, size=400)])
    fewer_zeros = np.concatenate([np.zeros(300), rng.uniform(1, 2, size=700)])
    negative = np.concatenate([np.full(600, -1.0), rng.uniform(1, 2, size=400)])
    assert psi(reference, fewer_zeros) > 0.25
    assert psi(reference, negative) > 1


@pytest.mark.parametrize(("n", "m"), [(200, 200), (1_000, 250), (5_000, 5_000)])
def test_noise_floor_matches_simulation_without_drift(n: int, m: int) -> None:
    local = np.random.default_rng(1)
    mean = np.mean([psi(local.normal(size=n), local.normal(size=m)) for _ in range(400)])
    assert mean == pytest.approx(psi_noise_floor(n, m), rel=0.12)


@pytest.mark.parametrize(("n", "m", "shift"), [(1, 1, 0.0), (50, 80, 0.2), (3_000, 1_000, 1.0)])
def test_ks_distance_equals_scipy(n: int, m: int, shift: float) -> None:
    a, b = rng.normal(size=n), rng.normal(shift, 1, size=m)
    assert ks_distance(a, b) == pytest.approx(stats.ks_2samp(a, b).statistic)


def test_ks_distance_with_ties_equals_scipy() -> None:
    a, b = rng.integers(0, 5, size=300), rng.integers(1, 6, size=200)
    assert ks_distance(a, b) == pytest.approx(stats.ks_2samp(a, b).statistic)


@pytest.mark.parametrize("bad", [[], [1.0, float("nan")], [1.0, float("inf")]])
def test_empty_missing_and_infinite_samples_are_refused(bad: list[float]) -> None:
    with pytest.raises(ValueError, match="missing rate"):
        psi([1.0, 2.0], bad)
    with pytest.raises(ValueError, match="missing rate"):
        psi(bad, [1.0, 2.0])
    with pytest.raises(ValueError, match="missing rate"):
        ks_distance(bad, [1.0, 2.0])


def test_settings_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="two bins"):
        psi([1.0, 2.0], [1.0, 2.0], bins=1)
    with pytest.raises(ValueError, match="pseudo-count"):
        psi([1.0, 2.0], [1.0, 2.0], pseudo_count=0)
