"""The interval covers the truth, sees both kinds of noise, and the planning rule has the power it states."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from examples.production.gain import paired_gain, smallest_visible_gain


def simulate(
    rng: np.random.Generator, seeds: int, rows: int, row_sd: float, seed_sd: float, gain: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    common = rng.normal(size=rows)
    old = common + rng.normal(0, 0.2, (seeds, rows))
    shift = rng.normal(0, row_sd, rows) + rng.normal(0, seed_sd, (seeds, 1))
    return old, common + shift + gain + rng.normal(0, 0.2, (seeds, rows))


@pytest.mark.parametrize(("row_sd", "seed_sd"), [(0.5, 0.0), (0.0, 0.05), (0.5, 0.05)])
def test_interval_covers_a_known_gain(row_sd: float, seed_sd: float) -> None:
    rng = np.random.default_rng(1)
    hits = 0
    for _ in range(500):
        result = paired_gain(*simulate(rng, 5, 300, row_sd, seed_sd, 0.1))
        hits += result.low <= 0.1 <= result.high
    assert hits / 500 >= 0.93


def test_each_noise_is_seen_where_it_is() -> None:
    rng = np.random.default_rng(2)
    rows_only = paired_gain(*simulate(rng, 8, 400, 0.5, 0.0, 0.0))
    seeds_only = paired_gain(*simulate(rng, 8, 400, 0.0, 0.2, 0.0))
    assert rows_only.row_error > 3 * rows_only.seed_error
    assert seeds_only.seed_error > 3 * seeds_only.row_error


def test_pairing_removes_what_the_models_share() -> None:
    rng = np.random.default_rng(3)
    old, new = simulate(rng, 6, 400, 0.1, 0.0, 0.1)
    paired = paired_gain(old, new)
    unpaired = paired_gain(old, rng.permuted(new, axis=1))
    assert paired.high - paired.low < (unpaired.high - unpaired.low) / 2


def test_direction_and_a_gain_without_noise() -> None:
    old, new = np.zeros((2, 4)), np.full((2, 4), 0.25)
    result = paired_gain(old, new)
    assert (result.mean, result.low, result.high) == (0.25, 0.25, 0.25)
    assert paired_gain(new, old).mean == -0.25


def test_small_case_by_hand() -> None:
    result = paired_gain(np.zeros((2, 3)), [[1, 0, 1], [0, 0, 1]])
    assert (result.row_error**2, result.seed_error**2) == pytest.approx((1 / 12, 1 / 36))
    freedom = (1 / 9) ** 2 / ((1 / 12) ** 2 / 2 + (1 / 36) ** 2 / 1)
    assert result.high - result.mean == pytest.approx(stats.t.ppf(0.975, freedom) / 3)


def test_fewer_seeds_give_a_wider_interval_on_average() -> None:
    rng = np.random.default_rng(4)
    widths = []
    for _ in range(50):
        old, new = simulate(rng, 12, 300, 0.1, 0.1, 0.0)
        few, many = paired_gain(old[:3], new[:3]), paired_gain(old, new)
        widths.append((few.high - few.low, many.high - many.low))
    few_width, many_width = np.mean(widths, axis=0)
    assert few_width > 2 * many_width


def test_planning_rule_has_its_power() -> None:
    rng = np.random.default_rng(5)
    rows, share, seeds, sd = 2000, 0.06, 4, 0.005
    gain = smallest_visible_gain(rows, share, seeds, sd)
    wins = rng.binomial(rows, share, 20_000)
    better = rng.binomial(wins, (share + gain) / (2 * share))
    seed_noise = rng.normal(0, sd, (20_000, 2, seeds)).mean(axis=2)
    seen = (2 * better - wins) / rows + seed_noise[:, 1] - seed_noise[:, 0]
    error = np.sqrt(share / rows + 2 * sd**2 / seeds)
    assert np.mean(seen / error > 1.96) == pytest.approx(0.8, abs=0.02)


def test_rows_cannot_buy_off_seed_noise() -> None:
    floor = smallest_visible_gain(10**9, 0.06, 1, 0.005)
    assert floor == pytest.approx(2.8016 * 0.005 * 2**0.5, rel=1e-3)
    assert smallest_visible_gain(10**9, 0.06, 25, 0.005) == pytest.approx(floor / 5, rel=1e-3)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ([0.0, 1.0], [0.0, 1.0], "seeds x rows"),
        ([[0.0, 1.0]], [[0.0, 1.0]], "at least two"),
        (np.zeros((2, 3)), np.zeros((2, 4)), "same seeds and rows"),
        (np.zeros((2, 3)), np.full((2, 3), np.nan), "new: scores must be finite"),
    ],
)
def test_bad_scores_are_refused(old: object, new: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        paired_gain(old, new)  # type: ignore[arg-type]


def test_bad_plans_are_refused() -> None:
    with pytest.raises(ValueError, match="level"):
        paired_gain(np.zeros((2, 2)), np.zeros((2, 2)), level=95)
    for rows, share, seeds, sd, power in [
        (0, 0.1, 1, 0, 0.8),
        (10, 6, 1, 0, 0.8),
        (10, 0.1, 0, 0, 0.8),
        (10, 0.1, 1, -1, 0.8),
        (10, 0.1, 1, 0, 80),
        (10, 0.1, 1, 0, 0.01),
        (10, 0.1, 1, float("nan"), 0.8),
        (10, float("nan"), 1, 0, 0.8),
    ]:
        with pytest.raises(ValueError, match="rows and seeds"):
            smallest_visible_gain(rows, share, seeds, sd, power)
