"""Checks of the two-layer network, forward and backward."""

import math

import numpy as np

NAMES = ("w1", "b1", "w2", "b2")


def network(solution, d, h, c, seed):
    """Return random weights."""
    rng = np.random.default_rng(seed)
    return solution.Params(rng.normal(size=(d, h)), rng.normal(size=h), rng.normal(size=(h, c)), rng.normal(size=c))


def slow_logits(params, row):
    """Return the logits of one row, and its hidden sums before ReLU, by plain loops."""
    w1, b1, w2, b2 = (getattr(params, name).tolist() for name in NAMES)
    sums = [b1[j] + sum(row[i] * w1[i][j] for i in range(len(row))) for j in range(len(b1))]
    logits = [b2[k] + sum(max(sums[j], 0.0) * w2[j][k] for j in range(len(sums))) for k in range(len(b2))]
    return logits, sums


def slow_loss(params, x, labels):
    """Return the mean cross-entropy by plain loops; right for moderate logits."""
    total = 0.0
    for row, label in zip(x.tolist(), labels.tolist()):
        logits, _ = slow_logits(params, row)
        total += math.log(sum(math.exp(value) for value in logits)) - logits[label]
    return total / len(x)


def close(found, expected, what, tolerance=1e-9):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.all(np.isfinite(found)) and np.all(np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    assert good, f"{what}: {expected.tolist()} expected, {found.tolist()} found"


def check_hand_worked(solution):
    """One row through two hidden units, one of them off, worked by hand"""
    params = solution.Params(np.array([[1.0, -1.0]]), np.zeros(2), np.eye(2), np.zeros(2))
    x, labels = np.array([[1.0]]), np.array([1])
    what = "w1 = [[1, -1]], w2 = identity, no biases, x = [[1]], label 1"
    close(solution.forward(params, x), [[1.0, 0.0]], f"{what}, logits")
    loss, gradients = solution.loss_and_gradients(params, x, labels)
    close(loss, math.log(1 + math.e), f"{what}, loss")
    p = math.e / (1 + math.e)
    expected = {"w1": [[p, 0.0]], "b1": [p, 0.0], "w2": [[p, -p], [0.0, 0.0]], "b2": [p, -p]}
    for name in NAMES:
        close(getattr(gradients, name), expected[name], f"{what}, gradient of {name}")


def check_forward_and_loss(solution):
    """Logits and loss equal plain loops, for 1 to 7 rows and layers of different width"""
    for seed, (n, d, h, c) in enumerate([(1, 3, 5, 2), (7, 4, 3, 5), (4, 1, 6, 3), (3, 2, 1, 4)]):
        params, rng = network(solution, d, h, c, seed), np.random.default_rng(100 + seed)
        x, labels = rng.normal(size=(n, d)), rng.integers(0, c, size=n)
        what = f"n = {n}, d = {d}, h = {h}, c = {c}, random weights"
        close(solution.forward(params, x), [slow_logits(params, row)[0] for row in x.tolist()], f"{what}, logits")
        close(solution.loss_and_gradients(params, x, labels)[0], slow_loss(params, x, labels), f"{what}, loss")


def check_gradients(solution):
    """Every gradient agrees with finite differences: relative error below 1e-6"""
    tested = seed = 0
    while tested < 4:
        seed += 1
        n, d, h, c = [(1, 2, 3, 2), (6, 3, 4, 3), (5, 4, 2, 4), (9, 2, 5, 3)][tested]
        params, rng = network(solution, d, h, c, seed), np.random.default_rng(200 + seed)
        x, labels = rng.normal(size=(n, d)), rng.integers(0, c, size=n)
        if min(abs(value) for row in x.tolist() for value in slow_logits(params, row)[1]) < 1e-3:
            continue  # A difference across the kink of ReLU says nothing.
        tested += 1
        _, gradients = solution.loss_and_gradients(params, x, labels)
        for name in NAMES:
            weights, step = getattr(params, name), 1e-5
            slopes = np.zeros_like(weights)
            for place in np.ndindex(weights.shape):
                losses = []
                for sign in (1, -1):
                    moved = weights.copy()
                    moved[place] += sign * step
                    losses.append(slow_loss(params._replace(**{name: moved}), x, labels))
                slopes[place] = (losses[0] - losses[1]) / (2 * step)
            found = np.asarray(getattr(gradients, name))
            assert found.shape == weights.shape, f"gradient of {name}: shape {weights.shape} expected, {found.shape} found"
            error = np.linalg.norm(found - slopes) / max(np.linalg.norm(found) + np.linalg.norm(slopes), 1e-3)
            assert error < 1e-6, (
                f"n = {n}, d = {d}, h = {h}, c = {c}, gradient of {name}: {np.round(slopes, 6).tolist()} expected "
                f"(finite differences), {np.round(found, 6).tolist()} found, relative error {error:.1e}"
            )


def check_batch_size(solution):
    """The same rows three times over give the same loss and the same gradients"""
    params, rng = network(solution, 3, 4, 3, 7), np.random.default_rng(7)
    x, labels = rng.normal(size=(5, 3)), rng.integers(0, 3, size=5)
    loss, gradients = solution.loss_and_gradients(params, x, labels)
    again, repeated = solution.loss_and_gradients(params, np.vstack([x, x, x]), np.concatenate([labels, labels, labels]))
    close(again, loss, "5 rows three times over, loss")
    for name in NAMES:
        close(getattr(repeated, name), getattr(gradients, name), f"5 rows three times over, gradient of {name}")


def check_huge_logits(solution):
    """Logits of 10,000 and more give a finite, right loss and gradient, also beside a row of small logits"""
    params = solution.Params(np.array([[1.0, 0.0]]), np.zeros(2), np.eye(2), np.zeros(2))
    for value, label, expected in ((1e4, 1, 1e4), (1e4, 0, 0.0), (1e6, 1, 1e6)):
        loss, gradients = solution.loss_and_gradients(params, np.array([[value]]), np.array([label]))
        what = f"logits [{value:.0f}, 0], label {label}"
        close(loss, expected, f"{what}, loss")
        close(gradients.b2, [label, -label], f"{what}, gradient of b2")
    # Row by row: a maximum of the whole batch would push the second row to zero probabilities.
    loss, gradients = solution.loss_and_gradients(params, np.array([[1e4], [1.0]]), np.array([0, 1]))
    p = math.e / (1 + math.e)
    close(loss, math.log(1 + math.e) / 2, "rows with logits [10000, 0] and [1, 0], labels 0 and 1, loss")
    close(gradients.b2, [p / 2, -p / 2], "rows with logits [10000, 0] and [1, 0], labels 0 and 1, gradient of b2")


def check_relu_at_zero(solution):
    """A hidden unit at exactly 0 gets no gradient"""
    params = solution.Params(np.zeros((1, 2)), np.zeros(2), np.eye(2), np.zeros(2))
    _, gradients = solution.loss_and_gradients(params, np.array([[2.0]]), np.array([0]))
    close(gradients.w1, [[0.0, 0.0]], "all hidden sums exactly 0, gradient of w1")
    close(gradients.b1, [0.0, 0.0], "all hidden sums exactly 0, gradient of b1")


def check_learns_xor(solution):
    """600 steps against the gradient bring the loss on XOR from above 0.6 to below 0.05"""
    rng = np.random.default_rng(3)
    params = solution.Params(rng.normal(size=(2, 16)), rng.normal(size=16), rng.normal(size=(16, 2)) / 4, np.zeros(2))
    x, labels = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([0, 1, 1, 0])
    first = slow_loss(params, x, labels)
    for _ in range(600):
        _, gradients = solution.loss_and_gradients(params, x, labels)
        params = solution.Params(*(getattr(params, name) - 0.3 * getattr(gradients, name) for name in NAMES))
    last = slow_loss(params, x, labels)
    assert last < 0.05, f"XOR, 16 hidden units, step 0.3: from {first:.2f} to below 0.05 expected, {last:.3f} found"


def check_edges(solution):
    """An empty batch is a ValueError; weights and data stay as they were"""
    params = network(solution, 2, 3, 2, 9)
    try:
        found = solution.loss_and_gradients(params, np.empty((0, 2)), np.empty(0, dtype=int))
    except ValueError:
        found = None
    assert found is None, f"no rows: ValueError expected, {found} returned"
    x, labels = np.array([[1.0, -2.0], [0.5, 3.0]]), np.array([0, 1])
    before = [array.copy() for array in (*params, x, labels)]
    solution.forward(params, x)
    solution.loss_and_gradients(params, x, labels)
    for name, old, new in zip((*NAMES, "x", "labels"), before, (*params, x, labels)):
        assert np.array_equal(old, new), f"{name} was changed: {old.tolist()} expected, {new.tolist()} found"
