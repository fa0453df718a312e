"""Checks of the power simulator."""

import math
import random
import statistics

NORMAL = statistics.NormalDist()


def exact_power(p, q, n):
    """Return the power at the 5% level by adding up every pair of outcomes that is significant."""
    first, second = ([math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(n + 1)] for rate in (p, q))
    total = 0.0
    for a in range(n + 1):
        for b in range(n + 1):
            # |z| >= 1.96, squared and without a division.
            gap, both = (a - b) ** 2, a + b
            total += first[a] * second[b] * (gap * 2 * n >= 1.959963985**2 * both * (2 * n - both) and gap > 0)
    return total


def closed_form_size(p, q, target, alpha):
    """Return the sample size per arm of the normal approximation."""
    mean = (p + q) / 2
    level, reach = NORMAL.inv_cdf(1 - alpha / 2), NORMAL.inv_cdf(target)
    noise = level * math.sqrt(2 * mean * (1 - mean)) + reach * math.sqrt(p * (1 - p) + q * (1 - q))
    return (noise / (p - q)) ** 2


def check_p_value(solution):
    """p-values worked by hand, in both directions, two-sided"""
    # 40 and 60 of 100: pooled rate 0.5, standard error 0.0707, z = 2.828.
    for a, b, n, expected in ((40, 60, 100, 0.004677735), (60, 40, 100, 0.004677735), (10, 10, 50, 1.0), (5, 9, 20, 0.184843974)):
        found = solution.p_value(a, b, n)
        assert abs(found - expected) < 1e-6, f"{a} and {b} of {n}: p-value {expected} expected, {found} found"


def check_extreme_p_values(solution):
    """No variance means no evidence; a p-value near 1e-12 keeps three digits"""
    for a, b, n in ((0, 0, 10), (10, 10, 10)):
        found = solution.p_value(a, b, n)
        assert found == 1, f"{a} and {b} of {n}: nothing varies, p-value 1 expected, {found} found"
    found = solution.p_value(25, 75, 100)
    assert abs(found / 1.53745979442803e-12 - 1) < 1e-3, f"25 and 75 of 100: p-value 1.537460e-12 expected, {found} found"


def check_power_is_exact(solution):
    """Simulated power agrees with adding up all outcomes, and with the closed form, within 0.05"""
    for p, q, n in ((0.2, 0.5, 38), (0.5, 0.2, 38), (0.3, 0.5, 60), (0.1, 0.4, 20)):
        found, exact = solution.power(p, q, n, runs=2000, seed=n), exact_power(p, q, n)
        assert abs(found - exact) < 0.05, f"rates {p} and {q}, {n} per arm: power {exact:.3f} expected, {found:.3f} found"
    found = solution.power(0.3, 0.5, 93, runs=2000, seed=1)
    assert abs(found - 0.8) < 0.05, (
        f"rates 0.3 and 0.5, 93 per arm: power near 0.8 by the closed form expected, {found:.3f} found"
    )


def check_no_difference(solution):
    """With equal rates about 5% of the tests are significant; a stricter level gives fewer"""
    for alpha, most in ((0.05, 0.08), (0.01, 0.025)):
        found = solution.power(0.4, 0.4, 60, alpha=alpha, runs=2000, seed=3)
        assert 0 < found < most, f"rates 0.4 and 0.4, level {alpha}: power of about {alpha} expected, {found} found"
    found = solution.power(0.4, 0.4, 60, alpha=0.05, runs=2000, seed=3)
    assert found > 0.025, f"rates 0.4 and 0.4, level 0.05: power of about 0.05 expected, {found} found"


def check_sample_size(solution):
    """The sample size per arm is within 15% of the closed form (simulation is noisy)"""
    for p, q, target, alpha in ((0.3, 0.55, 0.9, 0.05), (0.3, 0.65, 0.8, 0.01)):
        found = solution.sample_size(p, q, target=target, alpha=alpha, runs=1500, seed=0)
        expected = closed_form_size(p, q, target, alpha)
        assert abs(found / expected - 1) < 0.15, (
            f"rates {p} and {q}, power {target}, level {alpha}: about {expected:.0f} per arm expected, {found} found"
        )


def check_equal_rates(solution):
    """No sample size finds a difference that is not there: ValueError"""
    try:
        found = solution.sample_size(0.2, 0.2, runs=20)
    except ValueError:
        return
    raise AssertionError(f"sample_size(0.2, 0.2): ValueError expected, {found} returned")


def check_repeatable(solution):
    """The seed decides, and the global random state stays as it was"""
    random.seed(5)
    state = random.getstate()
    results = [solution.power(0.3, 0.5, 40, runs=400, seed=seed) for seed in (1, 1, 2, 3, 4)]
    assert results[0] == results[1], f"seed 1 twice: the same power expected, {results[:2]} found"
    assert len(set(results)) > 1, f"seeds 1, 2, 3, 4: different estimates expected, always {results[0]} found"
    assert random.getstate() == state, "the global random state changed; use random.Random(seed)"
