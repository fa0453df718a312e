"""Checks of the decision tree."""

import copy
import random
import time
from fractions import Fraction


def gini(labels):
    """Return the Gini impurity as an exact fraction."""
    return 1 - sum(Fraction(labels.count(c), len(labels)) ** 2 for c in set(labels))


def weighted(left, right):
    """Return the mean impurity of two sides, weighted by their sizes."""
    return (len(left) * gini(left) + len(right) * gini(right)) / (len(left) + len(right))


def lowest(rows, labels, min_leaf):
    """Try every cut of every feature; return the lowest weighted impurity, or None if no cut is allowed."""
    found = []
    for feature in range(len(rows[0])):
        for cut in {row[feature] for row in rows}:
            left = [c for row, c in zip(rows, labels) if row[feature] <= cut]
            right = [c for row, c in zip(rows, labels) if row[feature] > cut]
            if min(len(left), len(right)) >= max(min_leaf, 1):
                found.append(weighted(left, right))
    return min(found, default=None)


def inspect(node, rows, labels, max_depth, min_leaf, depth=0):
    """Assert that each node of a tree follows the rules; the choice between equally good splits is free."""
    where = f"max_depth {max_depth}, min_leaf {min_leaf}, node at depth {depth} with rows {rows[:8]}, labels {labels[:8]}"
    majority = min(set(labels), key=lambda c: (-labels.count(c), c))
    assert node.label == majority, f"{where}: label {majority} expected, {node.label} found"
    best = lowest(rows, labels, min_leaf)
    is_leaf = node.left is None and node.right is None
    if len(set(labels)) == 1 or depth == max_depth or best is None:
        assert is_leaf, f"{where}: a leaf expected, a split at feature {node.feature} <= {node.threshold} found"
        return
    assert not is_leaf, f"{where}: a split expected (impurity {float(best):.4f} is possible), a leaf found"
    column = [row[node.feature] for row in rows]
    low = max((x for x in column if x <= node.threshold), default=node.threshold)
    high = min((x for x in column if x > node.threshold), default=node.threshold)
    assert abs(node.threshold - (low + high) / 2) < 1e-9, (
        f"{where}: threshold {(low + high) / 2} between {low} and {high} expected, {node.threshold} found"
    )
    goes = [row[node.feature] <= node.threshold for row in rows]
    sides = []
    for side in (True, False):
        sides.append(([r for r, g in zip(rows, goes) if g is side], [c for c, g in zip(labels, goes) if g is side]))
    smallest = min(len(part) for part, _ in sides)
    assert smallest >= min_leaf, f"{where}: at least {min_leaf} rows on each side expected, {smallest} found"
    found = weighted(sides[0][1], sides[1][1])
    assert found - best < Fraction(1, 10**9), (
        f"{where}: weighted impurity {float(best):.6f} expected, {float(found):.6f} found "
        f"(feature {node.feature} <= {node.threshold})"
    )
    for child, (part, part_labels) in zip((node.left, node.right), sides):
        inspect(child, part, part_labels, max_depth, min_leaf, depth + 1)


def accuracy(solution, tree, rows, labels):
    """Return the share of rows that get their own label."""
    return sum(solution.predict(tree, row) == c for row, c in zip(rows, labels)) / len(rows)


def check_hand_worked(solution):
    """One feature with one clean cut: the threshold is the midpoint"""
    rows, labels = [[8.0], [1.0], [2.0], [9.0]], [1, 0, 0, 1]
    tree = solution.fit_tree(rows, labels)
    assert (tree.feature, tree.threshold) == (0, 5.0), (
        f"rows {rows}, labels {labels}: feature 0, threshold 5.0 expected, {tree.feature}, {tree.threshold} found"
    )
    found = [solution.predict(tree, [x]) for x in (-3.0, 5.0, 5.1, 99.0)]
    assert found == [0, 0, 1, 1], f"rows {rows}, queries -3, 5, 5.1, 99: [0, 0, 1, 1] expected, {found} found"


def check_exclusive_or(solution):
    """XOR, where no first split helps, is learned in two levels"""
    rows, labels = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [0, 1, 1, 0]
    found = [solution.predict(solution.fit_tree(rows, labels), row) for row in rows]
    assert found == labels, f"rows {rows}: {labels} expected, {found} found"


def check_every_split_is_best(solution):
    """Each split of each node equals the best of all cuts, tried one by one, within the limits"""
    rng = random.Random(0)
    for trial in range(60):
        size, classes = rng.randint(1, 16), [12, -5, 0][: rng.randint(2, 3)]
        rows = [[rng.choice([0.0, 1.5, 2.0, 7.0]), rng.gauss(0, 1)] for _ in range(size)]
        labels = [rng.choice(classes) for _ in rows]
        max_depth, min_leaf = [(None, 1), (0, 1), (1, 1), (2, 2), (None, 3), (3, 1)][trial % 6]
        inspect(solution.fit_tree(rows, labels, max_depth, min_leaf), rows, labels, max_depth, min_leaf)


def check_training_accuracy(solution):
    """Without limits, distinct rows with random labels are all learned"""
    rng = random.Random(1)
    rows = [[rng.random(), rng.random()] for _ in range(200)]
    labels = [rng.randrange(4) for _ in rows]
    found = accuracy(solution, solution.fit_tree(rows, labels), rows, labels)
    assert found == 1.0, f"200 distinct rows, random labels, no limits: training accuracy 1.0 expected, {found} found"


def check_equal_rows(solution):
    """Equal rows with different labels end in one leaf: majority, then smallest label; no rows are a ValueError"""
    for labels, expected in (([2, 1, 2], 2), ([3, 1], 1), ([5], 5)):
        tree = solution.fit_tree([[1.0, 1.0]] * len(labels), labels)
        found = solution.predict(tree, [1.0, 1.0])
        assert tree.left is None, f"equal rows, labels {labels}: a leaf expected, a split found"
        assert found == expected, f"equal rows, labels {labels}: {expected} expected, {found} found"
    try:
        solution.fit_tree([], [])
    except ValueError:
        return
    raise AssertionError("no rows: ValueError expected, a tree returned")


def check_neighboring_floats(solution):
    """Values that are one float apart, or huge, are still separated"""
    a, b = 1.0000000000000002, 1.0000000000000004
    for low, high in ((a, b), (-b, -a), (1.5e308, 1.7e308), (-1.7e308, -1.5e308), (-1.7e308, 1.7e308)):
        for labels in ([0, 1], [1, 0]):
            # One level is enough; without the limit an empty side would mean endless recursion.
            tree = solution.fit_tree([[low], [high]], labels, 1)
            found = [solution.predict(tree, [low]), solution.predict(tree, [high])]
            assert found == labels, f"values {low!r}, {high!r}: labels {labels} expected, {found} found"


def check_input_is_unchanged(solution):
    """Rows and labels are as before"""
    rows, labels = [[3.0, 1.0], [1.0, 2.0], [2.0, 0.0]], [1, 0, 1]
    before = copy.deepcopy((rows, labels))
    solution.fit_tree(rows, labels)
    assert (rows, labels) == before, f"rows and labels {before} expected after the call, {(rows, labels)} found"


def check_speed(solution):
    """2,000 rows take less time than sorting and reading all columns 120 times: no new count for each threshold"""
    rng = random.Random(2)
    rows = [[rng.random(), rng.random()] for _ in range(2000)]
    labels = [int(row[0] > 0.5) for row in rows]
    start = time.process_time()
    for _ in range(120):
        sum(rows[i][f] > 0.5 for f in range(2) for i in sorted(range(2000), key=lambda i: rows[i][f]))
    limit = time.process_time() - start
    start = time.process_time()
    tree = solution.fit_tree(rows, labels, 3, 5)
    seconds = time.process_time() - start
    assert seconds < limit, f"2,000 rows, 2 features, depth 3: under {limit:.3f} s expected, {seconds:.3f} s found"
    assert accuracy(solution, tree, rows, labels) == 1.0, "labels that one threshold separates: training accuracy 1.0 expected"
