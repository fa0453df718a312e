"""Checks of principal component analysis by SVD."""

import tracemalloc

import numpy as np


def stretched_rows(seed, n=80):
    """Return correlated rows in five columns, whose variances differ clearly by direction."""
    rng = np.random.default_rng(seed)
    turn = np.linalg.qr(rng.normal(size=(5, 5)))[0]
    return (rng.normal(size=(n, 5)) * np.array([8.0, 4.0, 2.0, 1.0, 0.5])) @ turn + np.array([3.0, -7.0, 20.0, 0.0, 1.0])


def check_hand_worked(solution):
    """Points on a diagonal have one direction, one variance and a share of 1"""
    x = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])
    pca = solution.fit(x, 1)
    assert np.allclose(pca.mean, [2, 3]), f"rows (0, 1), (2, 3), (4, 5): mean [2, 3] expected, {pca.mean} found"
    assert np.allclose(np.abs(pca.components), 0.5**0.5), (
        f"direction (0.7071, 0.7071) up to sign expected, {pca.components} found"
    )
    assert np.isclose(np.prod(pca.components), 0.5), f"both parts of the direction with one sign expected, {pca.components} found"
    assert np.allclose(pca.variances, [8]), f"variance 8 (squares 8, 0, 8 over n - 1 = 2) expected, {pca.variances} found"
    assert np.allclose(pca.ratios, [1]), f"share [1.0] expected, {pca.ratios} found"


def check_shapes_and_directions(solution):
    """Components are unit rows at right angles, and span the leading eigenvectors of the covariance"""
    for seed in range(5):
        x = stretched_rows(seed)
        vectors = np.linalg.eigh(np.cov(x.T))[1][:, ::-1].T
        for k in range(1, 6):
            rows = solution.fit(x, k).components
            assert np.shape(rows) == (k, 5), f"k = {k}: components of shape ({k}, 5) expected, {np.shape(rows)} found"
            assert np.allclose(rows @ rows.T, np.eye(k), atol=1e-9), f"seed {seed}, k = {k}: the components are not orthonormal"
            gap = np.abs(rows.T @ rows - vectors[:k].T @ vectors[:k]).max()
            assert gap < 1e-7, f"seed {seed}, k = {k}: the span differs from that of the eigenvectors by {gap:.2g}; 0 expected"


def check_variances(solution):
    """Variances are those of the projected rows, falling, and shares refer to the total variance"""
    for seed in range(5):
        x = stretched_rows(seed)
        pca = solution.fit(x, 3)
        expected = np.linalg.eigvalsh(np.cov(x.T))[::-1]
        found = np.asarray(pca.variances)
        assert np.allclose(found, expected[:3], rtol=1e-7), (
            f"seed {seed}, k = 3: variances {expected[:3]} expected, {found} found"
        )
        shares = expected[:3] / np.var(x, axis=0, ddof=1).sum()
        assert np.allclose(pca.ratios, shares, rtol=1e-7), f"seed {seed}, k = 3: shares {shares} expected, {pca.ratios} found"
        spread = np.var(solution.project(pca, x), axis=0, ddof=1)
        assert np.allclose(spread, found), f"seed {seed}: the projected rows have variances {spread}, the fit says {found}"


def check_reconstruction(solution):
    """The squared error falls with k, is the variance left out, and vanishes when all components are kept"""
    x = stretched_rows(7)
    left = np.linalg.eigvalsh(np.cov(x.T))
    for k in range(1, 6):
        pca = solution.fit(x, k)
        error = float(((solution.reconstruct(pca, solution.project(pca, x)) - x) ** 2).sum()) / (len(x) - 1)
        expected = float(left[: 5 - k].sum())
        assert abs(error - expected) < 1e-7, f"k = {k}: squared error over n - 1 of {expected:.6f} expected, {error:.6f} found"


def check_new_rows(solution):
    """A new row is centered by the mean of the fitted rows, not by its own"""
    x = stretched_rows(8)
    pca = solution.fit(x, 2)
    together = np.asarray(solution.project(pca, x[:10]))
    for place in range(10):
        alone = np.asarray(solution.project(pca, x[place : place + 1]))
        assert np.shape(alone) == (1, 2), f"one row, k = 2: shape (1, 2) expected, {np.shape(alone)} found"
        same = np.allclose(alone[0], together[place])
        assert same, f"row {place} projected alone: {alone[0]} found; with nine others: {together[place]}; the same expected"


def check_small_variances(solution):
    """A direction a billion times thinner than the widest keeps its variance"""
    rng = np.random.default_rng(9)
    x = rng.normal(size=(50, 3))
    x = np.linalg.qr(x - x.mean(axis=0))[0]
    turn = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    found = np.asarray(solution.fit((x * np.array([7.0, 7e-4, 7e-9])) @ turn, 3).variances)
    expected = np.array([1.0, 1e-8, 1e-18])
    right = np.allclose(found, expected, rtol=1e-3, atol=0)
    assert right, f"true variances 1, 1e-8 and 1e-18: {found} found; the eigenvalues of a covariance matrix lose the last one"


def check_memory(solution):
    """A wide and a long table of 4,000 numbers each need less than 0.6 MB"""
    for shape in ((10, 400), (400, 10)):
        x = np.random.default_rng(10).normal(size=shape)
        solution.fit(x[:10, :10], 5)
        tracemalloc.start()
        try:
            solution.fit(x, 5)
            peak = tracemalloc.get_traced_memory()[1] / 1e6
        finally:
            tracemalloc.stop()
        assert peak < 0.6, (
            f"{shape[0]} rows, {shape[1]} columns: below 0.6 MB expected, {peak:.1f} MB found; a square matrix is too large"
        )


def check_edges(solution):
    """Constant rows have shares of 0; a bad k or a single row is a ValueError; the input stays as it was"""
    x = stretched_rows(11, n=4)
    before = x.copy()
    for value in (2.5, 0.1):
        constant = solution.fit(np.full((3, 4), value), 2)
        right = np.shape(constant.ratios) == (2,) and np.allclose(constant.ratios, 0)
        assert right, f"three equal rows of {value}: shares [0, 0] expected, {constant.ratios} found"
    for rows, k in ((x, 0), (x, 5), (x[:1], 1), (stretched_rows(12), 6)):
        try:
            solution.fit(rows, k)
        except ValueError:
            continue
        raise AssertionError(f"{len(rows)} rows, 5 columns, k = {k}: ValueError expected, a result returned")
    pca = solution.fit(x, 2)
    solution.reconstruct(pca, solution.project(pca, x))
    assert (x == before).all(), "a function changed its input"
