"""Counts errors and not Gini impurity, so it sees no gain where a side only becomes purer."""

from collections import Counter
from dataclasses import dataclass


@dataclass
class Stump:
    feature: int
    threshold: float
    left: int
    right: int
    impurity: float


def errors(counts: Counter, size: int) -> int:
    return size - max(counts.values())


def fit_stump(rows: list[list[float]], labels: list[int]) -> Stump:
    if not rows or len(rows) != len(labels):
        raise ValueError("one label per row is needed")
    n, best = len(rows), None
    for feature in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][feature])
        if rows[order[0]][feature] == rows[order[-1]][feature]:
            continue
        left, right = Counter(), Counter(labels)
        for size in range(1, n):
            left[labels[order[size - 1]]] += 1
            right[labels[order[size - 1]]] -= 1
            low, high = rows[order[size - 1]][feature], rows[order[size]][feature]
            impurity = (errors(left, size) + errors(right, n - size)) / n
            if low < high and (best is None or impurity < best.impurity):
                middle = (low + high) / 2 if (low + high) / 2 < high else low
                sides = [min(side, key=lambda y: (-side[y], y)) for side in (left, right)]
                best = Stump(feature, middle, *sides, impurity)
    if best is None:
        raise ValueError("every feature is constant")
    return best


def predict(stump: Stump, rows: list[list[float]]) -> list[int]:
    return [stump.left if row[stump.feature] <= stump.threshold else stump.right for row in rows]
