"""Checks of gradient boosting."""

import copy
import itertools
import math
import random
import time


def says(stump, row):
    """Return the output of a stump."""
    return stump.left if row[stump.feature] <= stump.threshold else stump.right


def squared_error(values):
    """Return the sum of squared distances from the mean."""
    mean = math.fsum(values) / len(values)
    return math.fsum((v - mean) ** 2 for v in values)


def best_error(rows, values):
    """Try every cut of every feature; return the least squared error, or None if there is no cut."""
    found = []
    for feature in range(len(rows[0])):
        for cut in sorted({row[feature] for row in rows})[:-1]:
            left = [v for row, v in zip(rows, values) if row[feature] <= cut]
            right = [v for row, v in zip(rows, values) if row[feature] > cut]
            found.append(squared_error(left) + squared_error(right))
    return min(found, default=None)


def grow(rows, values, depth):
    """Return the predictions of one regression tree, as a function of a row."""
    mean = sum(values) / len(values)
    cuts = [(f, c) for f in range(len(rows[0])) for c in sorted({row[f] for row in rows})[:-1]]
    if depth == 0 or not cuts:
        return lambda _: mean

    def error(cut):
        left = [v for row, v in zip(rows, values) if row[cut[0]] <= cut[1]]
        right = [v for row, v in zip(rows, values) if row[cut[0]] > cut[1]]
        return -(sum(left) ** 2 / len(left) + sum(right) ** 2 / len(right))

    feature, cut = min(cuts, key=error)
    sides = []
    for side in (True, False):
        part = [(row, v) for row, v in zip(rows, values) if (row[feature] <= cut) is side]
        sides.append(grow([row for row, _ in part], [v for _, v in part], depth - 1))
    return lambda row: sides[0](row) if row[feature] <= cut else sides[1](row)


def wavy(rng, count):
    """Return random rows and a smooth sum of three features with noise."""
    rows = [[rng.uniform(-2, 2) for _ in range(3)] for _ in range(count)]
    return rows, [math.sin(2 * a) + b * b / 2 + c + rng.gauss(0, 0.2) for a, b, c in rows]


def mean_error(predict, rows, targets):
    """Return the mean squared error of a prediction function."""
    return sum((predict(row) - t) ** 2 for row, t in zip(rows, targets)) / len(rows)


def check_hand_worked(solution):
    """Two rounds, worked by hand, with half of each step taken"""
    rows, targets = [[0.0], [1.0], [2.0], [3.0]], [0.0, 0.0, 4.0, 4.0]
    # Base 2, residuals -2 -2 2 2; after half a step -1 -1 1 1.
    model = solution.boost(rows, targets, rounds=2, rate=0.5)
    found = [model.base, *((s.feature, s.threshold, s.left, s.right) for s in model.stumps)]
    expected = [2.0, (0, 1.5, -2.0, 2.0), (0, 1.5, -1.0, 1.0)]
    assert found == expected, f"rows {rows}, targets {targets}, 2 rounds, rate 0.5: {expected} expected, {found} found"
    found = [solution.predict(model, [x]) for x in (-9.0, 1.5, 1.6)]
    assert found == [0.5, 0.5, 3.5], f"the same model at -9, 1.5, 1.6: [0.5, 0.5, 3.5] expected, {found} found"


def check_every_stump_is_best(solution):
    """Each stump has the least error of all cuts on the residuals of its round, tied values included"""
    rng = random.Random(0)
    for trial in range(30):
        rows = [[rng.choice([0.0, 1.0, 4.0]), rng.choice([-1.0, 0.5, rng.gauss(0, 1)])] for _ in range(rng.randint(2, 14))]
        targets = [rng.gauss(5, 3) for _ in rows]
        rate = rng.choice([0.1, 0.5, 1.0])
        model = solution.boost(rows, targets, rounds=6, rate=rate)
        mean = math.fsum(targets) / len(targets)
        what = f"rows {rows}, targets {targets}, rate {rate}"
        assert abs(model.base - mean) < 1e-9, f"{what}: base {mean} expected, {model.base} found"
        residuals = [t - mean for t in targets]
        expected_count = 0 if best_error(rows, residuals) is None else 6
        found = len(model.stumps)
        assert found == expected_count, f"{what}: {expected_count} stumps expected, {found} found"
        for number, stump in enumerate(model.stumps, 1):
            least = best_error(rows, residuals)
            sides = [
                [r for r, row in zip(residuals, rows) if (row[stump.feature] <= stump.threshold) is s] for s in (True, False)
            ]
            column = [row[stump.feature] for row in rows]
            low = max((x for x in column if x <= stump.threshold), default=stump.threshold)
            high = min((x for x in column if x > stump.threshold), default=stump.threshold)
            assert all(sides), f"trial {trial}, {what}, round {number}: rows on both sides expected, {stump} found"
            assert abs(stump.threshold - (low + high) / 2) < 1e-9, (
                f"{what}, round {number}: threshold {(low + high) / 2} between {low} and {high} expected, {stump} found"
            )
            means = [math.fsum(part) / len(part) for part in sides]
            same = abs(means[0] - stump.left) < 1e-7 and abs(means[1] - stump.right) < 1e-7
            assert same, f"{what}, round {number}: outputs {means} (means of residuals) expected, {stump} found"
            error = sum(squared_error(part) for part in sides)
            assert error - least < 1e-7, f"{what}, round {number}: squared error {least} expected, {error} found ({stump})"
            residuals = [r - rate * says(stump, row) for r, row in zip(residuals, rows)]


def check_training_loss_falls(solution):
    """Each round lowers the training error, and `predict` gives the same as the stumps added up"""
    rows, targets = wavy(random.Random(1), 60)
    losses = []
    for rounds in range(0, 41, 4):
        model = solution.boost(rows, targets, rounds, rate=0.3)
        found = [solution.predict(model, row) for row in rows]
        expected = [model.base + 0.3 * sum(says(s, row) for s in model.stumps) for row in rows]
        worst = max(abs(a - b) for a, b in zip(found, expected))
        assert worst < 1e-9, f"{rounds} rounds, rate 0.3: predictions equal base + rate * sum of stumps, {worst} off found"
        losses.append(sum((p - t) ** 2 for p, t in zip(found, targets)) / len(rows))
    falls = all(after < before for before, after in itertools.pairwise(losses))
    assert falls, f"60 rows, rate 0.3, 0 to 40 rounds: falling training errors expected, {losses} found"


def check_beats_one_tree(solution):
    """150 shrunken stumps beat one tree of depth 3 on new rows of a smooth sum"""
    rng = random.Random(2)
    rows, targets = wavy(rng, 120)
    fresh, answers = wavy(rng, 300)
    model = solution.boost(rows, targets, rounds=150, rate=0.2)
    found = mean_error(lambda row: solution.predict(model, row), fresh, answers)
    one = mean_error(grow(rows, targets, 3), fresh, answers)
    assert found < one, f"120 rows, 150 rounds, rate 0.2: error on new rows below {one:.3f} expected, {found:.3f} found"


def check_edges(solution):
    """One row, no rounds, equal rows: the mean; equal targets: stumps of zeros; no rows: ValueError"""
    for rows, targets, rounds in (([[3.0]], [7.0], 5), ([[1.0], [2.0]], [4.0, 10.0], 0), ([[1.0, 2.0]] * 3, [1.0, 2.0, 6.0], 4)):
        model = solution.boost(rows, targets, rounds, 0.1)
        expected, found = sum(targets) / len(targets), solution.predict(model, rows[0])
        ok = abs(found - expected) < 1e-9 and model.stumps == []
        assert ok, f"rows {rows}, targets {targets}, {rounds} rounds: {expected} without stumps expected, {found}, {model} found"
    model = solution.boost([[1.0], [2.0]], [5.0, 5.0], 3, 0.1)
    ok = len(model.stumps) == 3 and abs(solution.predict(model, [1.0]) - 5) < 1e-9
    assert ok, f"rows [[1.0], [2.0]], targets 5, 5, 3 rounds: 5.0 with 3 stumps (of zeros) expected, {model} found"
    try:
        solution.boost([], [], 3, 0.1)
    except ValueError:
        return
    raise AssertionError("no rows: ValueError expected, a model returned")


def check_large_offset(solution):
    """Targets around one billion are fitted as well as the same targets around zero"""
    rows = [[float(x)] for x in range(8)]
    small = [0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    model = solution.boost(rows, [t + 1e9 for t in small], rounds=30, rate=0.5)
    found = [solution.predict(model, row) - 1e9 for row in rows]
    worst = max(abs(a - b) for a, b in zip(found, small))
    assert worst < 1e-5, f"targets 1e9 + {small}, 30 rounds, rate 0.5: {small} after subtracting 1e9 expected, {found} found"


def check_input_is_unchanged(solution):
    """Rows and targets are as before"""
    rows, targets = [[3.0, 1.0], [1.0, 2.0], [2.0, 0.0]], [1.0, 0.0, 5.0]
    before = copy.deepcopy((rows, targets))
    solution.boost(rows, targets, 3, 0.5)
    assert (rows, targets) == before, f"rows and targets {before} expected after the call, {(rows, targets)} found"


def check_speed(solution):
    """A round on 4,000 rows takes less time than sorting and reading all columns 40 times: no new sum for each threshold"""
    rng = random.Random(3)
    rows = [[rng.random(), rng.random()] for _ in range(4000)]
    targets = [row[0] + rng.random() for row in rows]
    start = time.process_time()
    for _ in range(40):
        sum(rows[i][f] for f in range(2) for i in sorted(range(4000), key=lambda i: rows[i][f]))
    limit = time.process_time() - start
    start = time.process_time()
    solution.boost(rows, targets, 1, 0.3)
    seconds = time.process_time() - start
    assert seconds < limit, f"4,000 rows, 2 features, 1 round: under {limit:.3f} s expected, {seconds:.3f} s found"
