"""Checks of attention with masks."""

import copy
import math
import random


def matrix(rng, rows, columns, spread=1.0):
    """Return random normal numbers as a list of rows."""
    return [[rng.gauss(0, spread) for _ in range(columns)] for _ in range(rows)]


def slow(queries, keys, values, causal, real):
    """Return outputs and weights with fractions of exponentials over the visible keys only."""
    n, m, d = len(queries), len(keys), len(keys[0])
    outputs, weights = [], []
    for i in range(n):
        seen = [j for j in range(m) if (real is None or real[j]) and not (causal and j - (m - n) > i)]
        score = {j: math.fsum(queries[i][c] * keys[j][c] for c in range(d)) / d**0.5 for j in seen}
        # 1 / sum of exp(differences): another way to the same number, which cannot overflow for moderate scores.
        share = {j: 1 / math.fsum(math.exp(score[k] - score[j]) for k in seen) for j in seen}
        weights.append([share.get(j, 0.0) for j in range(m)])
        outputs.append([math.fsum(share[j] * values[j][c] for j in seen) for c in range(len(values[0]))])
    return outputs, weights


def close(found, expected, what, tolerance=1e-9):
    """Compare matrices, shape included."""
    shape = [len(row) for row in found]
    wanted = [len(row) for row in expected]
    assert shape == wanted, f"{what}: row lengths {wanted} expected, {shape} found"
    for i, (mine, right) in enumerate(zip(found, expected)):
        good = all(abs(a - b) <= tolerance * (1 + abs(b)) for a, b in zip(mine, right))
        assert good, f"{what}, row {i}: {right} expected, {list(mine)} found"


def check_hand_worked(solution):
    """Scores 0 and ln 3 after scaling give weights 1/4 and 3/4"""
    queries, keys, values = [[1.0] * 4], [[0.0] * 4, [math.log(3) / 2] * 4], [[0.0, 8.0], [4.0, 0.0]]
    outputs, weights = solution.attention(queries, keys, values)
    what = f"queries {queries}, keys [[0, 0, 0, 0], [ln 3 / 2, ...]], values {values}"
    close(weights, [[0.25, 0.75]], f"{what}, weights")
    close(outputs, [[3.0, 2.0]], f"{what}, outputs")


def check_reference(solution):
    """Outputs and weights equal plain sums over visible keys, with every mix of masks and sizes"""
    rng = random.Random(0)
    for n, m, d, e in ((1, 1, 1, 1), (3, 3, 4, 2), (2, 5, 3, 4), (5, 2, 2, 3), (4, 6, 1, 1)):
        for causal in (False, True):
            for padded in (False, True):
                if causal and n > m:
                    continue
                queries, keys, values = matrix(rng, n, d, 2), matrix(rng, m, d, 2), matrix(rng, m, e)
                real = [rng.random() < 0.6 for _ in range(m)] if padded else None
                found = solution.attention(queries, keys, values, causal=causal, real=real)
                expected = slow(queries, keys, values, causal, real)
                what = f"{n} queries, {m} keys, d = {d}, e = {e}, causal {causal}, real {real}"
                close(found[1], expected[1], f"{what}, weights")
                close(found[0], expected[0], f"{what}, outputs")


def check_rows_sum_to_one(solution):
    """Weights are at least 0, each row sums to one, and hidden keys get exactly 0"""
    rng = random.Random(1)
    real = [True, False, True, True, False, True]
    _, weights = solution.attention(matrix(rng, 6, 3, 3), matrix(rng, 6, 3, 3), matrix(rng, 6, 2), causal=True, real=real)
    for i, row in enumerate(weights):
        total = sum(row)
        assert abs(total - 1) < 1e-9, f"6 tokens, causal, real {real}, row {i}: sum 1 expected, {total} found"
        hidden = [row[j] for j in range(6) if j > i or not real[j]]
        assert min(row) >= 0, f"6 tokens, causal, real {real}, row {i}: no negative weight expected, {min(row)} found"
        assert not any(hidden), f"6 tokens, causal, real {real}, row {i}: 0 for every hidden key expected, {hidden} found"


def check_future_edits(solution):
    """An edit of later keys and values does not change what earlier queries get; an edit of the past does"""
    rng = random.Random(2)
    queries, keys, values = matrix(rng, 6, 4), matrix(rng, 6, 4), matrix(rng, 6, 3)
    before, _ = solution.attention(queries, keys, values, causal=True)
    for position in range(6):
        edited, moved = copy.deepcopy(keys), copy.deepcopy(values)
        edited[position], moved[position] = [30.0, -20.0, 10.0, 5.0], [100.0, -100.0, 50.0]
        after, _ = solution.attention(queries, edited, moved, causal=True)
        close(after[:position], before[:position], f"6 tokens, causal, key and value {position} edited, earlier outputs")
        seen = max(abs(a - b) for a, b in zip(after[position], before[position]))
        assert seen > 1e-6, f"6 tokens, causal, key and value {position} edited: output {position} changes expected, same found"


def check_cached_keys(solution):
    """Two new queries after four cached keys get what they get in the full square"""
    rng = random.Random(3)
    queries, keys, values = matrix(rng, 6, 3), matrix(rng, 6, 3), matrix(rng, 6, 2)
    full, _ = solution.attention(queries, keys, values, causal=True)
    last, _ = solution.attention(queries[4:], keys, values, causal=True)
    close(last, full[4:], "the last 2 of 6 queries, 6 keys, causal")
    try:
        found = solution.attention(queries, keys[:4], values[:4], causal=True)
    except ValueError:
        return
    raise AssertionError(f"6 queries, 4 keys, causal: ValueError expected, {found} returned")


def check_nothing_to_see(solution):
    """A query that sees no key gets zeros: no error, no nan, no average of the padding"""
    ones = [[1.0], [1.0], [1.0]]
    outputs, weights = solution.attention(ones, ones, [[5.0], [6.0], [7.0]], real=[False] * 3)
    close(weights, [[0.0] * 3] * 3, "3 tokens, all padding, weights")
    close(outputs, [[0.0]] * 3, "3 tokens, all padding, outputs")
    outputs, weights = solution.attention(ones, ones, [[5.0], [6.0], [7.0]], causal=True, real=[False, True, True])
    close(weights, [[0.0] * 3, [0.0, 1.0, 0.0], [0.0, 0.5, 0.5]], "3 tokens, causal, first one padding, weights")
    close(outputs, [[0.0], [6.0], [6.5]], "3 tokens, causal, first one padding, outputs")


def check_huge_scores(solution):
    """Scores of plus or minus 100,000 neither overflow nor become nan, in any row, seen or hidden"""
    for query, keys in ((1e5, [[1.0], [1.0], [-1.0]]), (-1e5, [[1.0], [1.0], [2.0]])):
        outputs, weights = solution.attention([[query]], keys, [[2.0], [4.0], [9.0]])
        what = f"queries {[[query]]}, keys {keys}, values [[2], [4], [9]]"
        close(weights, [[0.5, 0.5, 0.0]], f"{what}, weights")
        close(outputs, [[3.0]], f"{what}, outputs")
    third = 1 / 3
    for queries, keys, masks, expected in (
        ([[1e5], [0.0], [-1e5]], [[0.5], [0.5], [1.0]], {}, [[0.0, 0.0, 1.0], [third] * 3, [0.5, 0.5, 0.0]]),
        ([[1.0]], [[1e5], [0.0], [0.0]], {"real": [False, True, True]}, [[0.0, 0.5, 0.5]]),
        ([[1.0], [1.0]], [[0.0], [1e5]], {"causal": True}, [[1.0, 0.0], [0.0, 1.0]]),
    ):
        _, weights = solution.attention(queries, keys, keys, **masks)
        close(weights, expected, f"queries {queries}, keys and values {keys}, {masks or 'no mask'}, weights")


def check_input_is_unchanged(solution):
    """Queries, keys, values and flags are as before"""
    given = ([[1.0, 2.0], [0.0, 1.0]], [[1.0, 0.0], [0.5, 1.0]], [[3.0], [4.0]], [True, False])
    before = copy.deepcopy(given)
    solution.attention(*given[:3], causal=True, real=given[3])
    assert given == before, f"the function changed its input: {before} expected, {given} found"
