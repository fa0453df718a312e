"""Checks of split, scaler and baseline."""

import copy
import math
import random
import statistics


def make(seed, count):
    """Return rows with columns on very different scales, and labels 0, 1, 2 that the small column tells apart."""
    rng = random.Random(seed)
    labels = [rng.choice([0, 1, 1, 2]) for _ in range(count)]
    rows = [[rng.gauss(label, 0.6), rng.gauss(50_000, 10_000), rng.gauss(-3, 0.01)] for label in labels]
    return rows, labels


def accuracies(rows, labels, report):
    """Return the accuracy of majority and nearest centroid, from the row numbers of a report alone."""
    train = [rows[i] for i in report.train]
    centers = [statistics.fmean(column) for column in zip(*train)]
    spreads = [statistics.pstdev(column) or 1.0 for column in zip(*train)]
    by_label = {}
    for i in report.train:
        by_label.setdefault(labels[i], []).append([(x - c) / s for x, c, s in zip(rows[i], centers, spreads)])
    majority = sorted(by_label, key=lambda label: (-len(by_label[label]), label))[0]
    centroids = {label: [statistics.fmean(c) for c in zip(*members)] for label, members in by_label.items()}
    hits = [0, 0]
    for i in report.test:
        scaled = [(x - c) / s for x, c, s in zip(rows[i], centers, spreads)]
        distances = {label: sum((a - b) ** 2 for a, b in zip(scaled, center)) for label, center in centroids.items()}
        hits[0] += labels[i] == majority
        hits[1] += labels[i] == min(distances, key=distances.get)
    return [hit / len(report.test) for hit in hits]


def check_split_is_a_partition(solution):
    """Every row is in train or in test, in one of them only, and the sizes are right"""
    for count, share, size in ((10, 0.2, 2), (7, 0.3, 2), (9, 0.3, 3), (100, 0.25, 25), (2, 0.9, 1), (5, 0.01, 1), (4, 0.99, 3)):
        train, test = solution.split(count, share, 3)
        found = sorted([*train, *test])
        assert found == list(range(count)), f"split({count}, {share}, 3): rows 0 to {count - 1} once each expected, {found} found"
        assert len(test) == size, f"split({count}, {share}, 3): {size} test rows expected, {len(test)} found"
    try:
        found = solution.split(1, 0.5, 0)
    except ValueError:
        return
    raise AssertionError(f"split(1, 0.5, 0): ValueError expected, {found} returned")


def check_split_is_random_and_repeatable(solution):
    """The seed decides: same seed, same split; other seeds take other rows, each about as often"""
    random.seed(1)
    state = random.getstate()
    assert solution.split(50, 0.2, 7) == solution.split(50, 0.2, 7), "split(50, 0.2, 7) twice: the same rows expected"
    counts = [0] * 20
    for seed in range(400):
        for i in solution.split(20, 0.25, seed)[1]:
            counts[i] += 1
    assert random.getstate() == state, "split changed the global random state; use random.Random(seed)"
    assert all(50 <= count <= 160 for count in counts), f"each of 20 rows in about 100 of 400 test sets expected, {counts} found"


def check_scaler(solution):
    """Means and population deviations by column; a constant column gets 1"""
    rows = [[1.0, 5.0, 1e9 + 1], [3.0, 5.0, 1e9 + 2], [5.0, 5.0, 1e9 + 3], [7.0, 5.0, 1e9 + 4]]
    means, deviations = solution.fit_scaler(rows)
    for name, found, expected in (
        ("means", means, [4.0, 5.0, 1e9 + 2.5]),
        ("deviations", deviations, [math.sqrt(5), 1.0, math.sqrt(1.25)]),
    ):
        same = len(found) == 3 and all(abs(a - b) < 1e-6 for a, b in zip(found, expected))
        assert same, f"rows {rows}: {name} {expected} expected, {found} found"
    for value in (0.1, 0.7):
        for count in (3, 6, 7, 10):
            found = solution.fit_scaler([[value]] * count)[1]
            assert list(found) == [1.0], (
                f"{value} in {count} rows never changes: deviation 1 expected, {found} found (a rounded mean is not the value)"
            )


def check_statistics_come_from_training_rows(solution):
    """Editing a test row, features or label, never changes the scaler"""
    for seed in range(10):
        rows, labels = make(seed, 24)
        before = solution.evaluate(rows, labels, 0.25, seed)
        expected = [statistics.fmean(column) for column in zip(*[rows[i] for i in before.train])]
        assert all(abs(a - b) <= 1e-9 * abs(b) for a, b in zip(before.means, expected)), (
            f"seed {seed}: the means of the training rows are {expected}, {before.means} found"
        )
        for i in before.test:
            rows[i], labels[i] = [1e6, -1e6, 1e3], 2 - labels[i]
        after = solution.evaluate(rows, labels, 0.25, seed)
        assert (after.train, after.test) == (before.train, before.test), f"seed {seed}: other values, and the split changed"
        assert (after.means, after.deviations) == (before.means, before.deviations), (
            f"seed {seed}: test rows were edited, and means went from {before.means} to {after.means}, "
            f"deviations from {before.deviations} to {after.deviations}"
        )


def check_accuracies(solution):
    """Baseline and model score what the training rows justify"""
    for seed in range(30):
        rows, labels = make(seed, 13 if seed % 2 else 40)
        report = solution.evaluate(rows, labels, 0.3, seed)
        found, expected = [report.baseline_accuracy, report.model_accuracy], accuracies(rows, labels, report)
        assert all(abs(a - b) < 1e-9 for a, b in zip(found, expected)), (
            f"{len(rows)} rows, seed {seed}: baseline and model {expected} expected, {found} found"
        )


def check_one_test_row(solution):
    """A single test row is scaled like any other: with the statistics of the training rows"""
    for seed in range(30):
        rows, labels = make(seed, 12)
        report = solution.evaluate(rows, labels, 0.05, seed)
        found, expected = [report.baseline_accuracy, report.model_accuracy], accuracies(rows, labels, report)
        assert found == expected, f"one test row, seed {seed}: baseline and model {expected} expected, {found} found"


def check_majority_is_of_the_training_rows(solution):
    """The baseline predicts the majority of the training rows, even where the test rows disagree"""
    rows = [[float(i)] for i in range(10)]
    for seed in range(20):
        train, test = solution.split(10, 0.4, seed)
        labels = [3] * 10
        for i in [*test, train[0], train[1]]:
            labels[i] = 8
        found = solution.evaluate(rows, labels, 0.4, seed).baseline_accuracy
        assert found == 0, f"labels 3, 3, 3, 3, 8, 8 in train, all 8 in test: baseline 0 expected, {found} found"
        labels[train[2]] = 8
        found = solution.evaluate(rows, labels, 0.4, seed).baseline_accuracy
        assert found == 0, f"a tie in train goes to the smallest label, 3; test is all 8: baseline 0 expected, {found} found"


def check_tied_centroids(solution):
    """A test row halfway between two centroids gets the smallest label"""
    for seed in range(5):
        train, _ = solution.split(3, 0.3, seed)
        rows = [[0.0], [0.0], [0.0]]
        rows[train[0]], rows[train[1]] = [-1.0], [1.0]
        for other in train:
            labels = [3, 3, 3]
            labels[other] = 8
            found = solution.evaluate(rows, labels, 0.3, seed).model_accuracy
            assert found == 1, "train rows -1 and 1 with labels 3 and 8 in some order, test row 0: label 3 expected, 8 found"


def check_input_is_unchanged(solution):
    """The lists that come in are as before"""
    rows, labels = make(0, 12)
    before = copy.deepcopy((rows, labels))
    solution.evaluate(rows, labels)
    assert (rows, labels) == before, "evaluate changed its input"
