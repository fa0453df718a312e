"""Checks of k-nearest neighbors without loops."""

import time
import tracemalloc
from collections import Counter

import numpy as np


def slow_knn(train_x, train_y, queries, k):
    """Return the labels by plain loops over exact differences."""
    labels = []
    for query in queries.tolist():
        rows = [(sum((p - q) ** 2 for p, q in zip(row, query)), place) for place, row in enumerate(train_x.tolist())]
        votes = Counter(train_y[place].item() for _, place in sorted(rows)[:k])
        labels.append(min(votes, key=lambda label: (-votes[label], label)))
    return labels


def same_labels(solution, train_x, train_y, queries, k, what):
    """Compare the labels with those of the loops."""
    found = solution.knn_predict(train_x, train_y, queries, k)
    expected = slow_knn(train_x, train_y, queries, k)
    assert np.shape(found) == (len(queries),), f"{what}: shape ({len(queries)},) expected, {np.shape(found)} found"
    for place, (one, other) in enumerate(zip(np.asarray(found).tolist(), expected)):
        assert one == other, f"{what}, k = {k}, query {place} {queries[place].tolist()}: {other!r} expected, {one!r} found"


def check_hand_worked(solution):
    """Three points on a line, worked by hand, with labels that are text"""
    train_x, train_y = np.array([[0.0], [1.0], [5.0]]), np.array(["cat", "cat", "dog"])
    for k, expected in ((1, ["cat", "dog"]), (3, ["cat", "cat"])):
        found = np.asarray(solution.knn_predict(train_x, train_y, np.array([[0.4], [6.0]]), k)).tolist()
        assert found == expected, (
            f"points 0, 1, 5 are cat, cat, dog; queries 0.4 and 6, k = {k}: {expected} expected, {found} found"
        )


def check_random(solution):
    """Equals plain loops on random data with three classes, for k of 1, 4 and all rows"""
    rng = np.random.default_rng(0)
    for k in (1, 4, 30):
        train_x, train_y, queries = rng.normal(size=(30, 3)), rng.integers(-1, 2, size=30), rng.normal(size=(25, 3))
        same_labels(solution, train_x, train_y, queries, k, "30 random rows, labels -1, 0, 1")


def check_ties(solution):
    """Equal distances go to the earlier row, equal votes to the smallest label"""
    rng = np.random.default_rng(1)
    for k in (1, 2, 3, 6):
        half = rng.integers(-2, 3, size=(20, 2)).astype(float)
        train_x, train_y = np.vstack([half, -half]), rng.integers(0, 4, size=40)
        queries = rng.integers(-2, 3, size=(20, 2)).astype(float)
        same_labels(solution, train_x, train_y, queries, k, "rows on a small grid, so many ties")


def check_far_from_the_origin(solution):
    """Rows around 10,000,000 get the same labels as rows around 0"""
    rng = np.random.default_rng(2)
    train_x, train_y = rng.normal(size=(60, 2)) + 1e7, rng.integers(0, 2, size=60)
    same_labels(solution, train_x, train_y, rng.normal(size=(40, 2)) + 1e7, 3, "rows around 10,000,000")


def check_bytes(solution):
    """Pixels as 8-bit integers: 0 and 255 are far apart"""
    rng = np.random.default_rng(3)
    train_x, train_y = rng.integers(0, 256, size=(50, 4), dtype=np.uint8), rng.integers(0, 2, size=50)
    same_labels(solution, train_x, train_y, rng.integers(0, 256, size=(30, 4), dtype=np.uint8), 1, "rows of type uint8")


def check_edges(solution):
    """No queries give no labels; k of 0 or more than n is a ValueError; the input stays as it was"""
    train_x, train_y = np.array([[0.0], [1.0]]), np.array([5, 7])
    found = solution.knn_predict(train_x, train_y, np.empty((0, 1)), 1)
    assert np.shape(found) == (0,), f"no queries: shape (0,) expected, {np.shape(found)} found"
    for k in (0, 3):
        try:
            found = solution.knn_predict(train_x, train_y, np.array([[0.2]]), k)
        except ValueError:
            continue
        raise AssertionError(f"two rows, k = {k}: ValueError expected, {found} returned")
    queries = np.array([[0.9]])
    solution.knn_predict(train_x, train_y, queries, 2)
    unchanged = (train_x.tolist(), train_y.tolist(), queries.tolist()) == ([[0.0], [1.0]], [5, 7], [[0.9]])
    assert unchanged, "the function changed its input"


def check_memory(solution):
    """2,000 queries on 120 rows of 100 columns need far less than 192 MB, the size of all differences at once"""
    rng = np.random.default_rng(4)
    train_x, train_y, queries = rng.normal(size=(120, 100)), rng.integers(0, 2, size=120), rng.normal(size=(2000, 100))
    tracemalloc.start()
    try:
        solution.knn_predict(train_x, train_y, queries, 5)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
    assert peak < 60, f"m = 2,000, n = 120, d = 100: below 60 MB expected, {peak:.0f} MB found; an (m, n, d) array is too large"


def check_speed(solution):
    """500 queries on 1,000 rows take much less time than a loop over the pairs with one NumPy call each"""
    rng = np.random.default_rng(5)
    train_x, train_y, queries = rng.normal(size=(1000, 8)), rng.integers(0, 3, size=1000), rng.normal(size=(500, 8))
    start = time.process_time()
    for query in queries[:20]:
        for row in train_x:
            np.linalg.norm(query - row)
    loop = 25 * (time.process_time() - start)
    start = time.process_time()
    solution.knn_predict(train_x, train_y, queries, 5)
    seconds = time.process_time() - start
    assert seconds < loop / 2, f"m = 500, n = 1,000, d = 8: less than {loop / 2:.2f} s expected, {seconds:.2f} s found"
