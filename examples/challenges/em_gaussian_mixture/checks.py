"""Checks of EM for a Gaussian mixture."""

import copy
import itertools
import math
import random


def density(value, mean, variance):
    """Return the normal density, straight from its formula."""
    return math.exp(-((value - mean) ** 2) / (2 * variance)) / math.sqrt(2 * math.pi * variance)


def log_likelihood(values, weights, means, variances):
    """Return the log-likelihood of moderate values, without any logarithm inside."""
    return sum(math.log(sum(w * density(x, m, v) for w, m, v in zip(weights, means, variances))) for x in values)


def two_groups(seed, count):
    """Return values from two groups with means -3 and 4, one twice as frequent as the other."""
    rng = random.Random(seed)
    return [rng.gauss(-3, 1) for _ in range(2 * count)] + [rng.gauss(4, 1.5) for _ in range(count)]


def close(found, expected, tolerance):
    """Say whether two lists agree."""
    return len(found) == len(expected) and all(abs(a - b) <= tolerance for a, b in zip(found, expected))


def check_log_sum_exp(solution):
    """log-sum-exp neither overflows nor underflows, and minus infinity is allowed"""
    infinite = -math.inf
    cases = [
        ([0.0, 0.0], math.log(2)),
        ([1000.0, 1000.0], 1000 + math.log(2)),
        ([-1000.0, -1000.0, -1000.0, -1000.0], -1000 + math.log(4)),
        ([infinite, 3.0], 3.0),
        ([-5.0], -5.0),
    ]
    for terms, expected in cases:
        found = solution.log_sum_exp(list(terms))
        assert abs(found - expected) < 1e-9, f"log_sum_exp({terms}): {expected} expected, {found} found"
    found = solution.log_sum_exp([infinite, infinite])
    assert found == infinite, f"log_sum_exp([-inf, -inf]): -inf expected, {found} found"


def check_responsibilities(solution):
    """Bayes' rule with weights, for near and for very distant values"""
    mixture = solution.Mixture([0.8, 0.2], [0.0, 2.0], [1.0, 4.0])
    for value in (-1.0, 0.0, 0.7, 3.0):
        parts = [w * density(value, m, v) for w, m, v in zip([0.8, 0.2], [0.0, 2.0], [1.0, 4.0])]
        expected, found = [p / sum(parts) for p in parts], solution.responsibilities(mixture, value)
        assert close(found, expected, 1e-9), f"{mixture}, value {value}: {expected} expected, {found} found"
    for value, expected in ((1000.0, [0.0, 1.0]), (-1000.0, [0.0, 1.0])):
        found = solution.responsibilities(mixture, value)
        assert close(found, expected, 1e-9), f"{mixture}, value {value}: {expected} expected, {found} found"
    twins = solution.Mixture([0.25, 0.75], [0.0, 0.0], [1.0, 1.0])
    found = solution.responsibilities(twins, 500.0)
    assert close(found, [0.25, 0.75], 1e-9), f"{twins}, value 500: [0.25, 0.75] expected, {found} found"


def check_one_step_by_hand(solution):
    """One component: one step gives the mean, and the variance around that mean"""
    start = solution.Mixture([1.0], [0.0], [1.0])
    found, history = solution.fit([1.0, 3.0], start, steps=1)
    values = [*found.weights, *found.means, *found.variances]
    assert close(values, [1.0, 2.0, 1.0], 1e-9), f"values [1, 3], {start}, one step: 1, 2, 1 expected, {found} found"
    expected = [-math.log(2 * math.pi) - 5, -math.log(2 * math.pi) - 1]
    assert close(history, expected, 1e-9), f"values [1, 3], {start}, one step: history {expected} expected, {history} found"


def check_one_step_of_two(solution):
    """Two components: one step equals the formulas, all with the responsibilities of the start"""
    values, weights, means, variances = [-2.0, -1.0, 0.5, 1.0, 3.0], [0.3, 0.7], [-1.0, 1.0], [1.0, 2.25]
    found, _ = solution.fit(values, solution.Mixture(list(weights), list(means), list(variances)), steps=1)
    joint = [[w * density(x, m, v) for w, m, v in zip(weights, means, variances)] for x in values]
    for k in range(2):
        shares = [row[k] / sum(row) for row in joint]
        mean = sum(r * x for r, x in zip(shares, values)) / sum(shares)
        variance = sum(r * (x - mean) ** 2 for r, x in zip(shares, values)) / sum(shares)
        expected = [sum(shares) / len(values), mean, variance]
        new = [found.weights[k], found.means[k], found.variances[k]]
        assert close(new, expected, 1e-9), (
            f"values {values}, weights {weights}, means {means}, variances {variances}, one step: "
            f"weight, mean, variance {expected} of component {k} expected, {new} found"
        )


def check_likelihood_never_falls(solution):
    """The log-likelihood never falls, and the history holds the right numbers"""
    for seed in range(3):
        values = two_groups(seed, 20)
        start = solution.Mixture([0.1, 0.3, 0.6], [-6.0, 0.0, 1.0], [1.0, 9.0, 2.0])
        first = log_likelihood(values, start.weights, start.means, start.variances)
        found, history = solution.fit(values, start, steps=25)
        assert len(history) == 26, f"25 steps: 26 log-likelihoods expected, {len(history)} found"
        ends = [first, log_likelihood(values, found.weights, found.means, found.variances)]
        same = close([history[0], history[-1]], ends, 1e-6)
        assert same, f"{len(values)} values, 25 steps: first and last {ends} expected, {history[0]}, {history[-1]} found"
        drop = max(before - after for before, after in itertools.pairwise(history))
        assert drop < 1e-7, f"{len(values)} values, 25 steps from {start}: no fall expected, a fall of {drop} found"


def check_end_is_a_stationary_point(solution):
    """After many steps, no small move of a mean, variance or weight raises the likelihood"""
    values = two_groups(4, 30)
    found, _ = solution.fit(values, solution.Mixture([0.5, 0.5], [-1.0, 1.0], [4.0, 4.0]), steps=100)
    total = sum(found.weights)
    assert abs(total - 1) < 1e-9, f"weights that sum to 1 expected, {found.weights} found"

    def at(move, sign):
        step = 1e-4 * sign
        parts = [list(found.weights), list(found.means), list(found.variances)]
        parts[move[0]][move[1]] += step
        if move[0] == 0:
            parts[0][1] -= step
        return log_likelihood(values, *parts)

    for move in ((0, 0), (1, 0), (1, 1), (2, 0), (2, 1)):
        slope = (at(move, 1) - at(move, -1)) / 2e-4
        name = ("weight", "mean", "variance")[move[0]]
        assert abs(slope) < 1e-3, f"90 values, 100 steps: slope 0 for {name} {move[1]} expected, {slope} found in {found}"


def check_recovers_planted_means(solution):
    """600 values with planted means -3 and 4 give these means and weights back"""
    found, _ = solution.fit(two_groups(5, 200), solution.Mixture([0.5, 0.5], [-1.0, 1.0], [4.0, 4.0]), steps=25)
    ok = close(found.means, [-3.0, 4.0], 0.6) and close(found.weights, [2 / 3, 1 / 3], 0.06)
    assert ok, f"means near -3 and 4, weights near 0.67 and 0.33 expected, {found} found"


def check_far_and_shifted_values(solution):
    """An outlier 2,000 away and a shift by one billion break nothing"""
    values = [-1.0, 0.0, 1.0, 9.0, 10.0, 11.0]
    start = solution.Mixture([0.5, 0.5], [0.0, 10.0], [1.0, 1.0])
    found, history = solution.fit([*values, 2000.0], start, steps=3)
    finite = all(math.isfinite(x) for x in [*history, *found.weights, *found.means, *found.variances])
    assert finite, f"values {values} and 2000: finite results expected, {found}, {history} found"
    shifted, _ = solution.fit([x + 1e9 for x in values], solution.Mixture([0.5, 0.5], [1e9, 1e9 + 10], [1.0, 1.0]), steps=5)
    moved = [m - 1e9 for m in shifted.means]
    ok = close(moved, [0.0, 10.0], 1e-3) and close(shifted.variances, [2 / 3, 2 / 3], 1e-3)
    assert ok, f"values {values} + 1e9: means 1e9 + [0, 10], variances 0.6667 expected, {shifted} found"


def check_edges(solution):
    """A floor under variances, components that nothing belongs to, no steps, unchanged input, no values"""
    found, _ = solution.fit([2.0, 2.0, 2.0], solution.Mixture([1.0], [0.0], [1.0]), steps=2, floor=0.01)
    values = [*found.means, *found.variances]
    assert close(values, [2.0, 0.01], 1e-9), f"three equal values, floor 0.01: mean 2, variance 0.01 expected, {found} found"
    values, start = [-1.0, 0.5, 2.0], solution.Mixture([0.5, 0.5], [0.0, 1e6], [1.0, 1.0])
    before = copy.deepcopy((values, start))
    found, _ = solution.fit(values, start, steps=2)
    parts = [*found.weights, *found.means, *found.variances]
    expected = [1.0, 0.0, 0.5, 1e6, 1.5, 1.0]
    assert close(parts, expected, 1e-9), f"{values}, second mean 1e6: {expected} (second one as before) expected, {parts} found"
    same, history = solution.fit(values, start, steps=0)
    ok = (same.weights, same.means, same.variances) == (start.weights, start.means, start.variances) and len(history) == 1
    assert ok, f"{values}, no steps: the start and one log-likelihood expected, {same}, {history} found"
    assert (values, start) == before, f"{before} expected after the call, {(values, start)} found"
    try:
        solution.fit([], start, steps=1)
    except ValueError:
        return
    raise AssertionError("no values: ValueError expected, a mixture returned")
