"""Counts the labels of both sides anew for every threshold: right, and quadratic."""

from collections import Counter
from dataclasses import dataclass


@dataclass
class Stump:
    feature: int
    threshold: float
    left: int
    right: int
    impurity: float


def gini(labels: list[int]) -> float:
    return 1 - sum((count / len(labels)) ** 2 for count in Counter(labels).values())


def majority(labels: list[int]) -> int:
    counts = Counter(labels)
    return min(counts, key=lambda label: (-counts[label], label))


def fit_stump(rows: list[list[float]], labels: list[int]) -> Stump:
    if not rows or len(rows) != len(labels):
        raise ValueError("one label per row is needed")
    best = None
    for feature in range(len(rows[0])):
        pairs = sorted((row[feature], label) for row, label in zip(rows, labels))
        ordered = [label for _, label in pairs]
        for size in range(1, len(pairs)):
            low, high = pairs[size - 1][0], pairs[size][0]
            if low == high:
                continue
            left, right = ordered[:size], ordered[size:]
            impurity = (len(left) * gini(left) + len(right) * gini(right)) / len(rows)
            if best is None or impurity < best.impurity:
                middle = (low + high) / 2 if (low + high) / 2 < high else low
                best = Stump(feature, middle, majority(left), majority(right), impurity)
    if best is None:
        raise ValueError("every feature is constant")
    return best


def predict(stump: Stump, rows: list[list[float]]) -> list[int]:
    return [stump.left if row[stump.feature] <= stump.threshold else stump.right for row in rows]
