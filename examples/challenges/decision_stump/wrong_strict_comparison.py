"""Splits with "less than", so a row that lies exactly on the threshold goes right."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise


@dataclass
class Stump:
    """One split: a row goes left if its feature is at most the threshold."""

    feature: int
    threshold: float
    left: int
    right: int
    impurity: float


def fit_stump(rows: list[list[float]], labels: list[int]) -> Stump:
    """Return a split with the lowest weighted Gini impurity.

    Raises ``ValueError`` if there are no rows, if the lengths differ or if every feature is constant.
    """
    if not rows or len(rows) != len(labels):
        raise ValueError("one label per row is needed, and at least one row")
    n, best, total = len(rows), None, Counter(labels)
    for feature in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][feature])
        left: Counter[int] = Counter()
        right = total.copy()
        left_squares, right_squares = 0, sum(count**2 for count in right.values())
        for size, (i, after) in enumerate(pairwise(order), 1):
            label = labels[i]
            left_squares += 2 * left[label] + 1
            right_squares -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            low, high = rows[i][feature], rows[after][feature]
            if low == high:
                continue
            impurity = 1 - (left_squares / size + right_squares / (n - size)) / n
            if best is None or impurity < best.impurity:
                middle = low + (high - low) / 2
                # Between neighboring floats there is no middle; the lower one still separates them.
                best = Stump(feature, middle if middle < high else low, majority(left), majority(right), impurity)
    if best is None:
        raise ValueError("every feature is constant")
    return best


def majority(counts: Counter[int]) -> int:
    """Return the most frequent label; the smallest among equals."""
    return min(counts, key=lambda label: (-counts[label], label))


def predict(stump: Stump, rows: list[list[float]]) -> list[int]:
    """Return the label that the stump gives to each row."""
    return [stump.left if row[stump.feature] < stump.threshold else stump.right for row in rows]
