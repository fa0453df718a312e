"""Decision tree for classes, grown greedily on Gini impurity."""

from dataclasses import dataclass


@dataclass
class Node:
    """A leaf (``left`` and ``right`` are None), or a test ``row[feature] <= threshold`` with two children."""

    label: int
    feature: int = -1
    threshold: float = 0.0
    left: "Node | None" = None
    right: "Node | None" = None


def fit_tree(rows: list[list[float]], labels: list[int], max_depth: int | None = None, min_leaf: int = 1) -> Node:
    """Return the root of a tree grown on ``rows`` (n rows of d numbers) and ``labels`` (n integers).

    The root has depth 0, and no leaf is deeper than ``max_depth`` (None: no limit). Each leaf holds at least ``min_leaf``
    rows. Every node, inner or leaf, has the majority label of its rows; the smallest label wins a tie.
    Raises ``ValueError`` if there are no rows.
    """
    raise NotImplementedError


def predict(node: Node, row: list[float]) -> int:
    """Return the label of the leaf that the row (d numbers) falls into."""
    raise NotImplementedError
