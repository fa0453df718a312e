"""Checks of logistic regression in NumPy."""

import math

import numpy as np


def slow_loss(x, y, weights, bias, l2):
    """Return the penalized mean log loss, row by row."""
    total = 0.0
    for row, label in zip(x.tolist(), y.tolist()):
        margin = (2 * label - 1) * (sum(w * v for w, v in zip(weights, row)) + bias)
        total += math.log1p(math.exp(-margin)) if margin > 0 else -margin + math.log1p(math.exp(margin))
    return total / len(y) + l2 / 2 * sum(w * w for w in weights)


def some_rows(seed, n=60, d=3):
    """Return rows and labels that no plane separates."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, d))
    chance = 1 / (1 + np.exp(-(x @ np.linspace(1.5, -1, d) - 0.7)))
    return x, (rng.random(n) < chance).astype(float)


def by_newton(x, y, l2):
    """Return weights and bias of the minimum by Newton's method, whose step uses second derivatives."""
    wide = np.column_stack([x, np.ones(len(x))])
    penalty = np.diag([l2] * x.shape[1] + [0.0])
    theta = np.zeros(wide.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-wide @ theta))
        slope = wide.T @ (p - y) / len(y) + penalty @ theta
        theta = theta - np.linalg.solve((wide.T * (p * (1 - p))) @ wide / len(y) + penalty, slope)
    return theta[:-1], theta[-1]


def check_hand_worked(solution):
    """At zero weights the loss is log 2 and every probability is one half"""
    x, y = np.array([[1.0], [3.0]]), np.array([0.0, 1.0])
    p = solution.predict_proba(x, np.zeros(1), 0.0)
    right = np.shape(p) == (2,) and np.allclose(p, 0.5)
    assert right, f"zero weights: probabilities [0.5, 0.5] expected, {p} found"
    loss, slope, bias_slope = solution.loss_and_gradient(x, y, np.zeros(1), 0.0, 0.5)
    assert abs(loss - math.log(2)) < 1e-12, f"x [[1], [3]], y [0, 1], zero weights: loss log 2 = 0.693147 expected, {loss} found"
    found = (np.shape(slope), float(np.ravel(slope)[0]), float(bias_slope))
    right = found[0] == (1,) and abs(found[1] + 0.5) < 1e-12 and abs(found[2]) < 1e-12
    assert right, f"x [[1], [3]], y [0, 1], zero weights: shape (1,), slopes -0.5 and 0 expected, {found} found"


def check_loss(solution):
    """The loss equals a sum row by row, penalty included"""
    rng = np.random.default_rng(0)
    for seed in range(10):
        x, y = some_rows(seed)
        weights, bias, l2 = rng.normal(size=3), float(rng.normal()), seed / 5
        found = solution.loss_and_gradient(x, y, weights, bias, l2)[0]
        expected = slow_loss(x, y, weights.tolist(), bias, l2)
        assert abs(found - expected) < 1e-9 * max(1, expected), (
            f"seed {seed}, l2 = {l2}: {expected:.9f} expected, {found:.9f} found"
        )


def check_gradient(solution):
    """The gradient equals central differences of the loss, in every weight and in the bias"""
    rng = np.random.default_rng(1)
    step = 1e-5
    for seed in range(10):
        x, y = some_rows(seed)
        theta, l2 = rng.normal(size=4), 0.3 * (seed % 3)
        _, slope, bias_slope = solution.loss_and_gradient(x, y, theta[:3], float(theta[3]), l2)
        for place, found in enumerate([*np.ravel(slope).tolist(), float(bias_slope)]):
            move = step * np.eye(4)[place]
            up, down = ((theta + sign * move).tolist() for sign in (1, -1))
            expected = (slow_loss(x, y, up[:3], up[3], l2) - slow_loss(x, y, down[:3], down[3], l2)) / (2 * step)
            name = "bias" if place == 3 else f"weight {place}"
            assert abs(found - expected) < 1e-7, (
                f"seed {seed}, l2 = {l2}, {name}: slope {expected:.8f} expected, {found:.8f} found"
            )


def check_large_scores(solution):
    """Scores of plus and minus 1,000 give finite, exact losses and probabilities"""
    x = np.array([[1000.0], [-1000.0]])
    weights = np.array([1.0])
    with np.errstate(over="ignore"):
        for y, expected, bias_slope in (([0.0, 1.0], 1000.0, 0.0), ([1.0, 0.0], 0.0, 0.0), ([0.0, 0.0], 500.0, 0.5)):
            loss, slope, found = solution.loss_and_gradient(x, np.array(y), weights, 0.0, 0.0)
            right = abs(loss - expected) < 1e-9 and abs(found - bias_slope) < 1e-9 and np.isfinite(slope).all()
            message = f"loss {expected} and bias slope {bias_slope} expected, {loss} and {found} found"
            assert right, f"scores 1000 and -1000, labels {y}: {message}"
        p = solution.predict_proba(x, weights, 0.0)
    assert np.allclose(p, [1, 0], atol=1e-12), f"scores 1000 and -1000: probabilities 1 and 0 expected, {p} found"


def check_bad_input(solution):
    """A column of labels or weights, labels other than 0 and 1, or no rows are a ValueError"""
    x, y = some_rows(2)
    cases = (
        ("y of shape (60, 1), three columns", x, y[:, None], np.zeros(3)),
        ("y of shape (60, 1), one column", x[:, :1], y[:, None], np.zeros(1)),
        ("weights of shape (3, 1)", x, y, np.zeros((3, 1))),
        ("weights of shape (1, 1)", x[:, :1], y, np.zeros((1, 1))),
        ("labels -1 and 1", x, 2 * y - 1, np.zeros(3)),
        ("labels 0, 1 and 0.5", x, np.append(y[1:], 0.5), np.zeros(3)),
        ("59 labels for 60 rows", x, y[1:], np.zeros(3)),
        ("no rows", x[:0], y[:0], np.zeros(3)),
    )
    for what, rows, labels, weights in cases:
        try:
            found = solution.loss_and_gradient(rows, labels, weights, 0.0, 0.1)
        except ValueError:
            continue
        raise AssertionError(f"{what}: ValueError expected, loss {found[0]} returned")


def check_minimum(solution):
    """The fit ends where Newton's method ends, for small and large penalties"""
    for seed, l2 in ((3, 0.0), (4, 0.1), (5, 2.0)):
        x, y = some_rows(seed, n=200)
        before = x.copy(), y.copy()
        weights, bias = solution.fit(x, y, l2)
        best, best_bias = by_newton(x, y, l2)
        right = np.shape(weights) == (3,) and np.allclose([*weights, bias], [*best, best_bias], atol=1e-3)
        assert right, (
            f"seed {seed}, l2 = {l2}: {best.round(4)}, {best_bias:.4f} expected, {np.round(weights, 4)}, {bias:.4f} found"
        )
        unchanged = (x == before[0]).all() and (y == before[1]).all()
        assert unchanged, "the function changed its input"


def check_tolerance(solution):
    """At the fitted weights every component of the gradient is within the tolerance"""
    for seed, l2, tolerance in ((7, 0.1, 1e-3), (8, 0.1, 1e-6), (9, 0.5, 1e-9)):
        x, y = some_rows(seed)
        weights, bias = solution.fit(x, y, l2, tolerance)
        error = 1 / (1 + np.exp(-(x @ weights + bias))) - y
        largest = np.abs([*(x.T @ error / len(y) + l2 * np.asarray(weights)), error.mean()]).max()
        right = largest <= 1.001 * tolerance
        assert right, f"seed {seed}, l2 = {l2}: a gradient of at most {tolerance} expected, {largest:.3g} found"


def check_base_rate(solution):
    """Under a huge penalty the weights vanish, and the bias alone still gives the base rate"""
    x, _ = some_rows(6, n=100)
    y = np.array([1] * 12 + [0] * 88)
    weights, bias = solution.fit(x, y, 50.0)
    mean = float(np.mean(solution.predict_proba(x, weights, bias)))
    assert abs(mean - 0.12) < 1e-3, f"12 positives of 100, l2 = 50: mean probability 0.12 expected, {mean:.4f} found"
    assert np.abs(weights).max() < 0.02, f"12 positives of 100, l2 = 50: weights near 0 expected, {weights} found"
    # Here the slope in the bias is negative all the way: the rule to stop is about its size.
    weights, bias = solution.fit(x, 1 - y, 5.0, 5e-4)
    mean = float(np.mean(solution.predict_proba(x, weights, bias)))
    assert abs(mean - 0.88) < 1e-3, f"88 positives of 100, l2 = 5: mean probability 0.88 expected, {mean:.4f} found"
