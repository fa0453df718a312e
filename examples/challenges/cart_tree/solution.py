"""Decision tree for classes, grown greedily on Gini impurity."""

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


def best_split(rows: list[list[float]], labels: list[int], min_leaf: int) -> tuple[int, float] | None:
    """Return the feature and threshold of lowest weighted impurity, or None if no split is allowed."""
    best, best_score = None, -1.0
    size = len(rows)
    for feature in range(len(rows[0])):
        order = sorted(range(size), key=lambda i: rows[i][feature])
        left: Counter[int] = Counter()
        right = Counter(labels)
        left_squares, right_squares = 0, sum(count * count for count in right.values())
        for taken, (i, following) in enumerate(pairwise(order), 1):
            # (c + 1)^2 - c^2 = 2c + 1, so a row that changes sides costs O(1), whatever the number of classes.
            left_squares += 2 * left[labels[i]] + 1
            right_squares -= 2 * right[labels[i]] - 1
            left[labels[i]] += 1
            right[labels[i]] -= 1
            low, high = rows[i][feature], rows[following][feature]
            if low == high or min(taken, size - taken) < min_leaf:
                continue
            # Weighted Gini impurity is 1 - score / size, so the largest score wins.
            score = left_squares / taken + right_squares / (size - taken)
            if score > best_score:
                middle = low / 2 + high / 2
                # Between neighboring floats the midpoint can round up to `high`, and the right side would be empty.
                best, best_score = (feature, middle if low <= middle < high else low), score
    return best


def predict(node: Node, row: list[float]) -> int:
    """Return the label of the leaf that the row falls into."""
    while node.left is not None and node.right is not None:
        node = node.left if row[node.feature] <= node.threshold else node.right
    return node.label
