"""Checks of the bootstrap interval of a ratio."""

import itertools
import random


def all_resamples(clicks, views):
    """Return the ratios of every equally likely resample, sorted; those without a view are left out."""
    pairs = list(zip(clicks, views))
    sums = ((sum(c for c, _ in drawn), sum(v for _, v in drawn)) for drawn in itertools.product(pairs, repeat=len(pairs)))
    return sorted(c / v for c, v in sums if v)


def check_constant_ratio(solution):
    """Users who all have the same ratio leave no doubt, and one user is no problem"""
    for clicks, views in (([1, 2, 3], [10, 20, 30]), ([2], [8]), ([0, 0, 0], [4, 1, 7])):
        low, high = solution.ratio_interval(clicks, views)
        expected = clicks[0] / views[0]
        assert abs(low - expected) < 1e-9 > abs(high - expected), (
            f"clicks {clicks}, views {views}: {expected} twice expected, {low} and {high} found"
        )


def check_against_all_resamples(solution):
    """With six users the ends lie where all 46,656 possible resamples put them, at three levels"""
    # One user clicks far more than the rest: the skew tells percentiles from a symmetric or a mirrored interval.
    clicks, views = [1, 2, 3, 2, 19, 5], [41, 23, 37, 50, 20, 31]
    exact = all_resamples(clicks, views)
    for level, slack in ((0.95, 0.014), (0.8, 0.03), (0.5, 0.045)):
        tail = (1 - level) / 2
        for seed in range(2):
            found = solution.ratio_interval(clicks, views, level=level, resamples=3000, seed=seed)
            for name, end, share in (("low", found[0], tail), ("high", found[1], 1 - tail)):
                least, most = (exact[round((share + d) * (len(exact) - 1))] for d in (-slack, slack))
                assert least - 1e-9 <= end <= most + 1e-9, (
                    f"clicks {clicks}, views {views}, level {level}, seed {seed}: {name} end between {least:.4f} and "
                    f"{most:.4f} expected, {end:.4f} found"
                )


def check_coverage(solution):
    """Over 200 simulated experiments the 95% interval holds the true ratio in 82% to 99.5%"""
    rng = random.Random(0)
    hits = 0
    for seed in range(200):
        clicks, views = [], []
        for _ in range(25):
            count, rate = rng.randint(5, 30), rng.choice([0.1, 0.3, 0.5])
            views.append(count)
            clicks.append(sum(rng.random() < rate for _ in range(count)))
        low, high = solution.ratio_interval(clicks, views, resamples=100, seed=seed)
        hits += low <= 0.3 <= high
    # 25 users and 100 resamples make the interval slightly narrow; about 92% is what a right one gets here.
    assert 164 <= hits <= 199, f"true ratio 0.3 in 164 to 199 of 200 intervals expected, in {hits} found"


def check_users_without_views(solution):
    """Users without views are drawn like all others, and a resample of nothing but them is drawn again"""
    clicks, views = [1, 5, 9, 0, 0, 0, 0], [10, 10, 10, 0, 0, 0, 0]
    # The ratio is 0.1 in 7.6% of all resamples, and 0.9 in as many; without the last four users it would be 3.7%.
    low, high = solution.ratio_interval(clicks, views, level=0.89, resamples=4000)
    assert abs(low - 0.1) < 1e-9 > abs(high - 0.9), (
        f"clicks {clicks}, views {views}, level 0.89: 0.1 and 0.9 expected, {low} and {high} found (a resample has seven users)"
    )
    low, high = solution.ratio_interval([0, 3], [0, 4], resamples=200)
    assert abs(low - 0.75) < 1e-9 > abs(high - 0.75), f"clicks [0, 3], views [0, 4]: 0.75 twice expected, {low} and {high} found"
    clicks, views = [0] * 99 + [3], [0] * 99 + [4]
    for seed in range(60):
        low, high = solution.ratio_interval(clicks, views, resamples=2, seed=seed)
        assert abs(low - 0.75) < 1e-9 > abs(high - 0.75), (
            f"99 users without views and one with 3 clicks in 4 views, 2 resamples, seed {seed}: 0.75 twice expected, "
            f"{low} and {high} found"
        )


def check_errors(solution):
    """No users, no views or lists of different lengths are a ValueError"""
    for clicks, views in (([], []), ([0, 0], [0, 0]), ([1, 2, 3], [5, 5])):
        try:
            found = solution.ratio_interval(clicks, views)
        except ValueError:
            continue
        raise AssertionError(f"clicks {clicks}, views {views}: ValueError expected, {found} returned")


def check_repeatable(solution):
    """The seed decides, the global random state stays, and the input is unchanged"""
    clicks, views = [3, 1, 4, 1, 5, 9, 2], [20, 7, 18, 28, 18, 28, 45]
    random.seed(5)
    state = random.getstate()
    first, second, *others = (solution.ratio_interval(clicks, views, seed=seed, resamples=50) for seed in (1, 1, 2, 3, 4))
    assert first == second, f"seed 1 twice: the same interval expected, {first} and {second} found"
    assert set(others) != {first}, f"seeds 1, 2, 3, 4: different intervals expected, always {first} found"
    assert random.getstate() == state, "the global random state changed; use random.Random(seed)"
    assert (clicks, views) == ([3, 1, 4, 1, 5, 9, 2], [20, 7, 18, 28, 18, 28, 45]), "the function changed its input"
