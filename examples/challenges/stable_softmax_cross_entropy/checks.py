"""Checks of stable softmax and cross-entropy."""

import copy
import math
import random
from decimal import Decimal, localcontext


def exact_loss(rows, classes):
    """Return the mean cross-entropy from its definition, with 60 digits and no shift."""
    total = Decimal(0)
    for logits, true in zip(rows, classes):
        powers = [Decimal(z).exp() for z in logits]
        total -= (powers[true] / sum(powers)).ln()
    return total / len(rows)


def near(found, expected, within=1e-9):
    """Return whether two lists of numbers agree."""
    return len(found) == len(expected) and all(
        math.isclose(f, e, rel_tol=within, abs_tol=within) for f, e in zip(found, expected)
    )


def check_hand_worked(solution):
    """Logits ln 6, ln 3 and 0 give 0.6, 0.3 and 0.1; with class 1 true the gradient is 0.6, -0.7, 0.1"""
    logits = [math.log(6), math.log(3), 0.0]
    found = solution.softmax(logits)
    assert near(found, [0.6, 0.3, 0.1]), f"softmax of [ln 6, ln 3, 0]: [0.6, 0.3, 0.1] expected, {found} found"
    loss, gradient = solution.cross_entropy([logits], [1])
    assert near([loss], [-math.log(0.3)]), f"logits [ln 6, ln 3, 0], class 1: loss {-math.log(0.3)} expected, {loss} found"
    message = f"logits [ln 6, ln 3, 0], class 1: gradient [[0.6, -0.7, 0.1]] expected, {gradient} found"
    assert near([p for row in gradient for p in row], [0.6, -0.7, 0.1]), message


def check_huge_logits(solution):
    """Logits of 10,000 and -10,000 give finite and right numbers"""
    for logits, expected in (
        ([1e4, 0.0, -1e4], [1.0, 0.0, 0.0]),
        ([1e4, 1e4], [0.5, 0.5]),
        ([-1e4, -1e4, -1e4, -1e4], [0.25] * 4),
    ):
        found = solution.softmax(list(logits))
        assert near(found, expected), f"softmax({logits}): {expected} expected, {found} found"
    loss, gradient = solution.cross_entropy([[1e4, 0.0, -1e4]], [2])
    assert near([loss], [2e4]), f"logits [1e4, 0, -1e4], class 2: loss 20000 expected, {loss} found"
    assert near(gradient[0], [1, 0, -1]), f"logits [1e4, 0, -1e4], class 2: gradient [1, 0, -1] expected, {gradient[0]} found"


def check_rows_on_different_levels(solution):
    """One batch may hold a row near 10,000 and a row near -10,000"""
    rows = [[1e4, 1e4 + 1], [0.0, 1.0], [-1e4, -1e4 + 1]]
    loss, gradient = solution.cross_entropy(rows, [0, 0, 0])
    expected = math.log(1 + math.e)
    assert near([loss], [expected]), f"rows {rows}, classes [0, 0, 0]: loss {expected} expected, {loss} found"
    p = math.e / (1 + math.e) / 3
    for logits, found in zip(rows, gradient):
        assert near(found, [-p, p]), f"row {logits} of {rows}, class 0: gradient {[-p, p]} expected, {found} found"


def check_loss_and_gradient(solution):
    """Loss and gradient agree with the definition and its finite differences, on random batches"""
    rng = random.Random(0)
    step = Decimal("1e-15")
    for _ in range(8):
        width = rng.randint(1, 4)
        rows = [[rng.gauss(0, 3) for _ in range(width)] for _ in range(rng.randint(1, 4))]
        classes = [rng.randrange(width) for _ in rows]
        loss, gradient = solution.cross_entropy(copy.deepcopy(rows), list(classes))
        message = f"a gradient of the shape of the rows expected: rows {rows}, gradient {gradient}"
        assert [len(row) for row in gradient] == [len(row) for row in rows], message
        with localcontext() as context:
            context.prec = 60
            expected = float(exact_loss(rows, classes))
            assert near([loss], [expected]), f"rows {rows}, classes {classes}: loss {expected} expected, {loss} found"
            for i, j in [(i, j) for i in range(len(rows)) for j in range(width)]:
                up, down = copy.deepcopy(rows), copy.deepcopy(rows)
                up[i][j] = Decimal(rows[i][j]) + step
                down[i][j] = Decimal(rows[i][j]) - step
                slope = float((exact_loss(up, classes) - exact_loss(down, classes)) / (2 * step))
                message = f"rows {rows}, classes {classes}: slope of logit [{i}][{j}] is {slope:.9f}, {gradient[i][j]} found"
                assert near([gradient[i][j]], [slope]), message


def check_masked_class(solution):
    """A logit of minus infinity gets probability 0 and gradient 0"""
    logits = [2.0, -math.inf, 2.0]
    found = solution.softmax(list(logits))
    assert near(found, [0.5, 0, 0.5]), f"softmax({logits}): [0.5, 0, 0.5] expected, {found} found"
    loss, gradient = solution.cross_entropy([list(logits)], [0])
    assert near([loss], [math.log(2)]), f"logits {logits}, class 0: loss {math.log(2)} expected, {loss} found"
    assert near(gradient[0], [-0.5, 0, 0.5]), f"logits {logits}, class 0: gradient [-0.5, 0, 0.5] expected, {gradient[0]} found"


def check_sums(solution):
    """Probabilities sum to 1, each gradient row to 0, and a shift of all logits changes nothing"""
    rng = random.Random(1)
    for _ in range(50):
        logits = [rng.uniform(-20, 20) for _ in range(rng.randint(1, 6))]
        found = solution.softmax(list(logits))
        assert near([sum(found)], [1]), f"softmax({logits}) sums to {sum(found)}; 1 expected"
        moved = solution.softmax([z + 4096 for z in logits])
        assert near(moved, found), f"softmax({logits}) with 4096 added to each: {found} expected, {moved} found"
        gradient = solution.cross_entropy([list(logits)], [0])[1][0]
        assert near([sum(gradient)], [0]), f"logits {logits}, class 0: the gradient sums to {sum(gradient)}; 0 expected"


def check_bad_input(solution):
    """No rows, too few or too many classes, and classes that do not exist are a ValueError"""
    row = [0.0, 1.0]
    for rows, classes in (
        ([], []),
        ([row], []),
        ([row], [0, 1]),
        ([row], [2]),
        ([row], [-1]),
        ([row, row], [1, 2]),
        ([row, row], [1, -2]),
    ):
        try:
            found = solution.cross_entropy(rows, classes)
        except ValueError:
            continue
        raise AssertionError(f"rows {rows}, classes {classes}: ValueError expected, {found} returned")


def check_input_is_unchanged(solution):
    """The lists that come in are as before"""
    logits, rows, classes = [1.0, 2.0], [[1.0, 2.0], [3.0, -1.0]], [1, 0]
    solution.softmax(logits)
    solution.cross_entropy(rows, classes)
    found = (logits, rows, classes)
    expected = ([1.0, 2.0], [[1.0, 2.0], [3.0, -1.0]], [1, 0])
    assert found == expected, f"the input was {expected} and is now {found}"
