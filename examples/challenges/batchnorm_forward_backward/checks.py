"""Checks of batch normalization."""

import copy
import math
import statistics

import numpy as np


def close(found, expected, what, tolerance=1e-9):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.all(np.isfinite(found)) and np.all(np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    assert good, f"{what}: {np.round(expected, 6).tolist()} expected, {np.round(found, 6).tolist()} found"


def layer(solution, rng, features, momentum=0.1, eps=1e-5):
    """Return a layer with random weights and running statistics."""
    made = solution.BatchNorm(features, momentum, eps)
    made.gamma, made.beta = rng.normal(size=features) + 2, rng.normal(size=features)
    made.running_mean, made.running_var = rng.normal(size=features), rng.uniform(0.5, 3, size=features)
    return made


def slow_forward(made, x, gamma, beta, training):
    """Return the output by plain loops over columns, with the statistics module."""
    out = np.zeros(x.shape)
    for column, values in enumerate(x.T.tolist()):
        mean, var = float(made.running_mean[column]), float(made.running_var[column])
        if training:
            mean = statistics.fmean(values)
            var = math.fsum((value - mean) ** 2 for value in values) / len(values)
        for row, value in enumerate(values):
            out[row, column] = gamma[column] * (value - mean) / math.sqrt(var + made.eps) + beta[column]
    return out


def compare_gradients(solution, training, what):
    """Compare the backward pass with central differences of the slow forward pass."""
    rng = np.random.default_rng(2)
    for n, d, eps in ((2, 3, 0.1), (5, 2, 1e-5), (7, 4, 0.5)):
        made = layer(solution, rng, d, eps=eps)
        x, d_out = rng.normal(size=(n, d)) * 3 + 1, rng.normal(size=(n, d))
        fixed = copy.deepcopy(made)
        made.forward(x.copy(), training)
        found = made.backward(d_out.copy())
        values = [x, fixed.gamma, fixed.beta]
        for which, name in enumerate(("x", "gamma", "beta")):
            slopes = np.zeros_like(values[which])
            for place in np.ndindex(slopes.shape):
                losses = []
                for step in (1e-4, -1e-4):
                    moved = [value.copy() for value in values]
                    moved[which][place] += step
                    losses.append((slow_forward(fixed, *moved, training) * d_out).sum())
                slopes[place] = (losses[0] - losses[1]) / 2e-4
            close(found[which], slopes, f"{what}, n = {n}, d = {d}, eps = {eps}, gradient of {name}", 1e-5)


def check_hand_worked(solution):
    """Rows 1 and 3 become -1 and 1, and the running statistics move a tenth of the way, worked by hand"""
    made = solution.BatchNorm(1, eps=0.0)
    close(made.forward(np.array([[1.0], [3.0]]), True), [[-1.0], [1.0]], "rows 1 and 3, eps 0, training")
    close(made.running_mean, [0.2], "rows 1 and 3, momentum 0.1, running mean from 0")
    close(made.running_var, [1.1], "rows 1 and 3, momentum 0.1, running variance from 1 (unbiased variance 2)")
    made.gamma, made.beta = np.array([3.0]), np.array([10.0])
    close(made.forward(np.array([[1.0], [3.0]]), True), [[7.0], [13.0]], "rows 1 and 3, gamma 3, beta 10, eps 0, training")


def check_forward(solution):
    """Training and evaluation equal plain loops, on random data and on a constant column"""
    rng = np.random.default_rng(0)
    for n, d in ((2, 1), (5, 3), (16, 4)):
        made, x = layer(solution, rng, d, eps=0.01), rng.normal(size=(n, d)) * 4 + 2
        x[:, 0] = 3.5
        for training in (True, False):
            expected = slow_forward(made, x, made.gamma, made.beta, training)
            close(made.forward(x.copy(), training), expected, f"n = {n}, d = {d}, column 0 constant, training = {training}")


def check_running_statistics(solution):
    """After four batches of different size the running statistics are right; evaluation leaves them alone"""
    rng = np.random.default_rng(1)
    for momentum in (0.1, 0.3):
        made, means, variances = solution.BatchNorm(2, momentum), [0.0, 0.0], [1.0, 1.0]
        for n in (2, 3, 8, 5):
            x = rng.normal(size=(n, 2)) * 2 + 5
            made.forward(x, True)
            for column, values in enumerate(x.T.tolist()):
                means[column] += momentum * (statistics.fmean(values) - means[column])
                variances[column] += momentum * (statistics.variance(values) - variances[column])
        made.forward(rng.normal(size=(6, 2)), False)
        close(made.running_mean, means, f"batches of 2, 3, 8, 5 rows, momentum {momentum}, then evaluation, running mean")
        close(made.running_var, variances, f"batches of 2, 3, 8, 5 rows, momentum {momentum}, then evaluation, running var")


def check_evaluation_differs(solution):
    """In evaluation a row's output does not depend on the batch; in training it does"""
    rng = np.random.default_rng(3)
    made, x = layer(solution, rng, 3), rng.normal(size=(6, 3)) + 4
    together = np.array(made.forward(x, False))
    for row in range(6):
        close(made.forward(x[row : row + 1], False), together[row : row + 1], f"row {row} alone, evaluation")
    close(made.forward(np.empty((0, 3)), False), np.empty((0, 3)), "no rows, evaluation")
    trained = np.array(made.forward(x, True))
    gap = float(np.abs(trained - together).max())
    assert gap > 0.1, f"6 rows far from the running mean: training and evaluation must differ, largest gap {gap:.3g} found"


def check_backward_training(solution):
    """Training: the gradients of x, gamma and beta agree with finite differences"""
    compare_gradients(solution, True, "training")


def check_backward_evaluation(solution):
    """Evaluation: the statistics are constants, and the gradients agree with finite differences"""
    compare_gradients(solution, False, "evaluation")


def check_far_from_zero(solution):
    """Columns around 100,000,000 are normalized as well as columns around 0"""
    x = np.arange(8.0).reshape(8, 1)
    near = np.array(solution.BatchNorm(1).forward(x, True))
    close(solution.BatchNorm(1).forward(x + 1e8, True), near, "0 to 7 plus 100,000,000, training", 1e-6)


def check_edges(solution):
    """One row or none in training is a ValueError that changes nothing; the input stays as it was"""
    made = layer(solution, np.random.default_rng(4), 2)
    kept = copy.deepcopy([made.running_mean, made.running_var])
    for n in (0, 1):
        try:
            found = made.forward(np.ones((n, 2)), True)
        except ValueError:
            close([made.running_mean, made.running_var], kept, f"{n} rows in training, running mean and variance after it")
            continue
        raise AssertionError(f"{n} rows in training: ValueError expected, {np.asarray(found).tolist()} returned")
    x, d_out = np.array([[1.0, 2.0], [3.0, -4.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [0.0, 2.0], [1.0, 1.0]])
    made.forward(x, False)
    expected = [np.array(gradient) for gradient in made.backward(d_out)]
    made.forward(x, False)
    try:
        made.forward(x[:1], True)
    except ValueError:
        for name, one, other in zip(("x", "gamma", "beta"), made.backward(d_out), expected):
            close(one, other, f"evaluation, then a refused row in training, then backward, gradient of {name}")
    before = [x.copy(), d_out.copy()]
    for training in (True, False):
        made.forward(x, training)
        made.backward(d_out)
    assert np.array_equal(x, before[0]), f"x was changed: {before[0].tolist()} expected, {x.tolist()} found"
    assert np.array_equal(d_out, before[1]), f"d_out was changed: {before[1].tolist()} expected, {d_out.tolist()} found"
