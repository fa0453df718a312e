"""Checks of linear regression by gradient descent."""

import itertools
import random


def make(seed, count, true_weights, true_bias, noise):
    """Return random rows with correlated columns, and noisy targets on a plane."""
    rng = random.Random(seed)
    rows = []
    for _ in range(count):
        shared = rng.gauss(0, 1)
        rows.append([0.5 * shared + rng.gauss(0, 1) for _ in true_weights])
    targets = [true_bias + sum(w * x for w, x in zip(true_weights, row)) + rng.gauss(0, noise) for row in rows]
    return rows, targets


def least_squares(rows, targets):
    """Solve the normal equations by Gauss-Jordan elimination; the last value is the bias."""
    wide = [[*row, 1.0] for row in rows]
    size = len(wide[0])
    table = [
        [sum(r[i] * r[j] for r in wide) for j in range(size)] + [sum(r[i] * t for r, t in zip(wide, targets))]
        for i in range(size)
    ]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(table[k][i]))
        table[i], table[pivot] = table[pivot], table[i]
        table[i] = [value / table[i][i] for value in table[i]]
        for k in range(size):
            if k != i:
                factor = table[k][i]
                table[k] = [a - factor * b for a, b in zip(table[k], table[i])]
    return [line[-1] for line in table]


def error_of(rows, targets, weights, bias):
    """Return the mean squared error."""
    return sum((bias + sum(w * x for w, x in zip(weights, r)) - t) ** 2 for r, t in zip(rows, targets)) / len(rows)


def check_one_step_by_hand(solution):
    """One step from zero, worked by hand"""
    weights, bias, losses = solution.fit([[1.0], [3.0]], [2.0, 4.0], rate=0.0625, max_steps=1)
    # Errors are -2 and -4: slope of the weight 2/2 * (-2 - 12) = -14, of the bias 2/2 * (-6) = -6.
    found = [*weights, bias, *losses]
    expected = [0.875, 0.375, 10.0, 0.78125]
    same = len(found) == 4 and all(abs(a - b) < 1e-9 for a, b in zip(found, expected))
    assert same, (
        f"rows [[1], [3]], targets [2, 4], rate 0.0625, one step: weight 0.875, bias 0.375, losses [10.0, 0.78125] "
        f"expected; {weights}, {bias}, {losses} found"
    )


def check_equals_least_squares(solution):
    """After convergence the coefficients equal the closed form"""
    cases = [([2.0], -1.0), ([1.5, -2.0], 0.5), ([0.0, 3.0, -0.7], 10.0)]
    for seed, (true_weights, true_bias) in enumerate(cases):
        rows, targets = make(seed, 30, true_weights, true_bias, 0.5)
        weights, bias, _ = solution.fit(rows, targets, rate=0.1)
        expected = least_squares(rows, targets)
        found = [*weights, bias]
        assert len(found) == len(expected), f"{len(true_weights)} columns: {len(weights)} weights found"
        assert all(abs(a - b) < 1e-4 for a, b in zip(found, expected)), (
            f"30 rows, seed {seed}: weights and bias {[round(v, 5) for v in expected]} expected, "
            f"{[round(v, 5) for v in found]} found"
        )


def check_loss_never_rises(solution):
    """With a small step the recorded loss never rises, and it is the loss of what is returned"""
    for seed in range(5):
        rows, targets = make(seed, 25, [1.0, -1.0], 2.0, 1.0)
        weights, bias, losses = solution.fit(rows, targets, rate=0.05, max_steps=200)
        for step, (before, after) in enumerate(itertools.pairwise(losses), 1):
            assert after <= before * (1 + 1e-9), f"seed {seed}, step {step}: the loss rose from {before} to {after}"
        first, last = error_of(rows, targets, [0.0, 0.0], 0.0), error_of(rows, targets, weights, bias)
        assert abs(losses[0] - first) < 1e-9 * first, f"seed {seed}: first loss {first} expected, {losses[0]} found"
        assert abs(losses[-1] - last) < 1e-9 * last, f"seed {seed}: last loss {last} expected, {losses[-1]} found"


def check_stop_rule(solution):
    """It stops when the gradient is small: at once at the minimum, not on a long flat slope"""
    weights, bias, losses = solution.fit([[1.0], [2.0]], [0.0, 0.0], rate=0.1)
    assert (list(weights), bias, list(losses)) == ([0.0], 0.0, [0.0]), (
        f"targets [0, 0] are met by zero weights: ([0.0], 0.0, [0.0]) expected, {(weights, bias, losses)} found"
    )
    # At zero the slope of the weight is -1, that of the bias is -1 too: none is larger than 1.
    for tolerance, steps in ((1.0, 0), (0.95, 1)):
        _, _, losses = solution.fit([[1.0], [-1.0]], [1.0, 0.0], rate=0.05, tolerance=tolerance)
        assert len(losses) == steps + 1, (
            f"rows [[1], [-1]], targets [1, 0], rate 0.05, tolerance {tolerance}: both slopes are -1 at the start and -0.9 "
            f"after a step, so {steps + 1} losses expected, {len(losses)} found"
        )
    weights, bias, _ = solution.fit([[1.0], [-1.0]], [3.0, 3.0], rate=0.25)
    assert abs(bias - 3) < 1e-6 > abs(weights[0]), (
        f"rows [[1], [-1]], targets [3, 3], where only the bias has a slope: weight 0, bias 3 expected, {weights}, {bias} found"
    )
    _, _, losses = solution.fit([[1.0], [-1.0]], [1.0, 3.0], rate=0.25)
    assert 20 < len(losses) < 60, f"rows [[1], [-1]], rate 0.25 halves the error each step: about 30 losses, {len(losses)} found"
    # The weight needs about 4,300 steps: each changes the loss by less than 2e-5, yet the fit is far from done.
    weights, _, _ = solution.fit([[0.05], [-0.05]], [0.05, -0.05], rate=0.5, tolerance=1e-7)
    assert abs(weights[0] - 1) < 1e-4, (
        f"rows [[0.05], [-0.05]], targets the same, rate 0.5: weight 1 expected, {weights[0]} found"
    )


def check_limit_of_steps(solution):
    """No more than max_steps steps are taken; none leave everything at zero"""
    for limit in (0, 1, 7):
        weights, bias, losses = solution.fit([[1.0], [2.0]], [3.0, 5.0], rate=0.01, max_steps=limit)
        assert len(losses) == limit + 1, f"max_steps {limit}: {limit + 1} losses expected, {len(losses)} found"
        assert limit or (list(weights), bias) == ([0.0], 0.0), f"max_steps 0: weight and bias 0 expected, {weights}, {bias} found"


def check_too_large_step(solution):
    """A rate that diverges is a ValueError, and so are no rows"""
    cases = [
        ([[1.0], [2.0], [3.0]], [1.0, 2.0, 4.0], 1.0),
        ([[-10.0], [1.0]], [10.0, 10.0], 1e308),  # infinity minus infinity: NaN at once
        ([[1.0], [2.0]], [1e200, -1e200], 0.1),  # infinite before the first step
        ([], [], 0.1),
    ]
    for rows, targets, rate in cases:
        try:
            found = solution.fit(rows, targets, rate)
        except ValueError:
            continue
        raise AssertionError(f"rows {rows}, rate {rate}: ValueError expected, {str(found)[:80]} returned")


def check_input_is_unchanged(solution):
    """The lists that come in are as before"""
    rows, targets = [[1.0, 2.0], [3.0, -1.0]], [1.0, 2.0]
    solution.fit(rows, targets, rate=0.05, max_steps=5)
    assert (rows, targets) == ([[1.0, 2.0], [3.0, -1.0]], [1.0, 2.0]), "the function changed its input"
