"""Checks of the decision stump."""

import copy
import math
import random
import time


def gini(labels):
    """Return the chance that two draws with replacement differ in label."""
    pairs = [a != b for a in labels for b in labels]
    return sum(pairs) / len(pairs)


def weighted(rows, labels, feature, threshold):
    """Return the impurity of a split, each side by its share of the rows; nothing if a side is empty."""
    left = [y for row, y in zip(rows, labels) if row[feature] <= threshold]
    right = [y for row, y in zip(rows, labels) if row[feature] > threshold]
    return (len(left) * gini(left) + len(right) * gini(right)) / len(rows) if left and right else None


def lowest(rows, labels):
    """Return the lowest impurity of any split, by trying each value of each feature."""
    tried = [weighted(rows, labels, j, row[j]) for row in rows for j in range(len(row))]
    return min(value for value in tried if value is not None)


def verify(rows, labels, stump):
    """Assert all that holds for a best split of these rows."""
    given = f"rows {rows}, labels {labels}"
    found = weighted(rows, labels, stump.feature, stump.threshold)
    assert found is not None, f"{given}: {stump} leaves a side empty"
    best = lowest(rows, labels)
    assert math.isclose(found, best, abs_tol=1e-9), f"{given}: impurity {best:.6f} is possible, {stump} has {found:.6f}"
    message = f"{given}: {stump} has impurity {found:.6f}, but says {stump.impurity}"
    assert math.isclose(stump.impurity, found, abs_tol=1e-9), message
    column = [row[stump.feature] for row in rows]
    low = max(value for value in column if value <= stump.threshold)
    high = min(value for value in column if value > stump.threshold)
    message = f"{given}: threshold halfway between {low} and {high} expected, {stump.threshold} found"
    assert math.isclose(stump.threshold, (low + high) / 2, rel_tol=1e-9, abs_tol=1e-9), message
    left = [y for value, y in zip(column, labels) if value <= low]
    right = [y for value, y in zip(column, labels) if value > low]
    for name, side in (("left", left), ("right", right)):
        expected = min(set(side), key=lambda y: (-side.count(y), y))
        label = getattr(stump, name)
        assert label == expected, f"{given}: the {name} side has labels {side}, so label {expected} expected, {label} found"


def check_hand_worked(solution):
    """Five rows, split by the second feature at 2.5 without an error"""
    rows, labels = [[1.0, 1.0], [2.0, 4.0], [1.0, 2.0], [2.0, 3.0], [3.0, 0.0]], [0, 1, 0, 1, 0]
    stump = solution.fit_stump(rows, labels)
    found = (stump.feature, stump.threshold, stump.left, stump.right)
    message = f"rows {rows}, labels {labels}: feature 1, threshold 2.5, labels 0 and 1, impurity 0 expected, {stump} found"
    assert found == (1, 2.5, 0, 1), message
    assert abs(stump.impurity) < 1e-9, message
    new = [[9.0, 2.4], [9.0, 2.5], [9.0, 2.6], [0.0, 9.0]]
    predicted = list(solution.predict(stump, new))
    assert predicted == [0, 0, 1, 1], f"{stump}, rows {new}: [0, 0, 1, 1] expected, {predicted} found"


def check_all_splits(solution):
    """No other split is better, on random rows with three classes and many equal values"""
    rng = random.Random(0)
    for _ in range(60):
        rows = [[rng.randint(0, 5) / 2 for _ in range(3)] for _ in range(rng.randint(2, 14))] + [[0.0] * 3, [1.0] * 3]
        labels = [rng.choice([0, 1, 1, 5]) for _ in rows]
        verify(rows, labels, solution.fit_stump(copy.deepcopy(rows), list(labels)))


def check_gini_not_errors(solution):
    """A pure side counts, even if the number of errors is the same"""
    labels = [0, 0, 0, 1, 0, 1, 1, 1]
    even = [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]
    pure = [1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    for columns in ((even, pure), (pure, even)):
        rows = [list(row) for row in zip(*columns)]
        verify(rows, labels, solution.fit_stump(copy.deepcopy(rows), list(labels)))


def check_neighboring_floats(solution):
    """Two neighboring floats are separated although there is no number between them"""
    for low in (1.0, math.nextafter(1.0, 2.0), 0.1, math.nextafter(0.1, 1.0)):
        high = math.nextafter(low, math.inf)
        stump = solution.fit_stump([[low], [high]], [0, 1])
        found = list(solution.predict(stump, [[low], [high]]))
        assert found == [0, 1], f"rows [[{low!r}], [{high!r}]], labels [0, 1]: {stump} predicts {found}"


def check_negative_values_and_pure_labels(solution):
    """Negative values and labels that are all the same are no problem"""
    rows, labels = [[-3.0], [-1.0], [-2.0], [4.0]], [7, -1, 7, -1]
    verify(rows, labels, solution.fit_stump(rows, labels))
    rows, labels = [[1.0, 5.0], [1.0, 6.0]], [3, 3]
    verify(rows, labels, solution.fit_stump(rows, labels))


def check_no_gain(solution):
    """A stump comes back even if no split improves, and a tie goes to the smallest label"""
    for labels in ([1, 0, 0, 1], [-2, -9, -9, -2]):
        rows = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
        verify(rows, labels, solution.fit_stump(copy.deepcopy(rows), list(labels)))


def check_no_split(solution):
    """No rows, lengths that differ and constant features are a ValueError"""
    for rows, labels in (([], []), ([[1.0], [2.0]], [0]), ([[1.0]], [0]), ([[1.0, 2.0], [1.0, 2.0]], [0, 1])):
        try:
            found = solution.fit_stump(rows, labels)
        except ValueError:
            continue
        raise AssertionError(f"rows {rows}, labels {labels}: ValueError expected, {found} returned")


def check_input_is_unchanged(solution):
    """Rows and labels are as before"""
    rows, labels = [[2.0], [1.0], [3.0]], [1, 0, 1]
    solution.fit_stump(rows, labels)
    assert (rows, labels) == ([[2.0], [1.0], [3.0]], [1, 0, 1]), f"the input is now {rows}, {labels}"


def seconds(function, rows, labels, times=1):
    """Return the time of a call, averaged over some calls because the clock of a browser is coarse."""
    start = time.perf_counter()
    for _ in range(times):
        function(rows, labels)
    return (time.perf_counter() - start) / times


def sort_and_count(rows, labels):
    """Sort the rows and count their labels, which any solution has to do."""
    counts = {}
    for i in sorted(range(len(rows)), key=lambda i: rows[i][0]):
        counts[labels[i]] = counts.get(labels[i], 0) + 1


def check_speed(solution):
    """2,500 rows take less than 200 times as long as a sort and one count, so the counts are updated and not made anew"""
    rng = random.Random(1)
    rows = [[rng.random()] for _ in range(2500)]
    labels = [int(row[0] + 0.3 * rng.random() > 0.6) for row in rows]
    for _ in range(3):
        plain = seconds(sort_and_count, rows, labels, 20)
        ratio = seconds(solution.fit_stump, rows, labels) / plain
        if ratio < 200:
            return
    message = f"2,500 rows took {ratio:.0f} times as long as a sort and one count; sort once and move one row at a time"
    raise AssertionError(message)
