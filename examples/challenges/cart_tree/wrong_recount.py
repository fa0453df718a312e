"""Counts both sides anew for every threshold: right, and quadratic."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise


@dataclass
class Node:
    """A leaf (``left`` and ``right`` are None), or a test ``row[feature] <= threshold`` with two children."""

    label: int
    feature: int = -1
    threshold: float = 0.0
    left: "Node | None" = None
    right: "Node | None" = None


def fit_tree(rows: list[list[float]], labels: list[int], max_depth: int | None = None, min_leaf: int = 1) -> Node:
    """Return the root of a tree grown on the rows; raises ``ValueError`` if there are none."""
    if not rows:
        raise ValueError("a tree needs at least one row")
    counts = Counter(labels)
    node = Node(label=min(counts, key=lambda label: (-counts[label], label)))
    if len(counts) == 1 or max_depth == 0:
        return node
    split = best_split(rows, labels, min_leaf)
    if split is None:
        return node
    node.feature, node.threshold = split
    deeper = None if max_depth is None else max_depth - 1
    sides = []
    for goes_left in (True, False):
        members = [i for i, row in enumerate(rows) if (row[node.feature] <= node.threshold) is goes_left]
        sides.append(fit_tree([rows[i] for i in members], [labels[i] for i in members], deeper, min_leaf))
    node.left, node.right = sides
    return node


def gini(labels: list[int]) -> float:
    return 1.0 - sum((count / len(labels)) ** 2 for count in Counter(labels).values())


def best_split(rows: list[list[float]], labels: list[int], min_leaf: int) -> tuple[int, float] | None:
    best, best_score = None, float("inf")
    for feature in range(len(rows[0])):
        for cut in sorted({row[feature] for row in rows}):
            left = [label for row, label in zip(rows, labels, strict=True) if row[feature] <= cut]
            right = [label for row, label in zip(rows, labels, strict=True) if row[feature] > cut]
            if min(len(left), len(right)) < max(min_leaf, 1):
                continue
            score = len(left) * gini(left) + len(right) * gini(right)
            if score < best_score - 1e-12:
                above = min(row[feature] for row in rows if row[feature] > cut)
                middle = cut / 2 + above / 2
                best, best_score = (feature, middle if cut <= middle < above else cut), score
    return best


def predict(node: Node, row: list[float]) -> int:
    """Return the label of the leaf that the row falls into."""
    while node.left is not None and node.right is not None:
        node = node.left if row[node.feature] <= node.threshold else node.right
    return node.label
