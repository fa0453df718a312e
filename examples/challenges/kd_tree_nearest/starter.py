"""A k-d tree with exact, pruned search for the k nearest points."""

from dataclasses import dataclass


@dataclass
class Node:
    """A point with its index in the input; ``left`` is at most, ``right`` at least ``point[axis]`` along ``axis``."""

    point: list[float]
    index: int
    axis: int
    left: "Node | None" = None
    right: "Node | None" = None


def build(points: list[list[float]]) -> Node | None:
    """Return the root of a tree of ``points`` (n lists of d numbers), or None if there are no points.

    The axis of a node is its depth modulo d; the root has depth 0. Each node splits its points at the median position.
    """
    raise NotImplementedError


def nearest(root: Node | None, query: list[float], k: int = 1) -> list[tuple[float, int]]:
    """Return (distance, index) of the k nearest points by Euclidean distance, nearest first.

    All points are returned if there are fewer than k. Raises ``ValueError`` if k is below 1.
    """
    raise NotImplementedError
