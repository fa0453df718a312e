"""A k-d tree with exact, pruned search for the k nearest points."""

import heapq
import math
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
    """Return the root of a balanced tree, or None if there are no points."""

    def grow(members: list[int], depth: int) -> Node | None:
        if not members:
            return None
        axis = depth % len(points[0])
        members = sorted(members, key=lambda i: points[i][axis])
        # Cut at the middle position, not at a value: equal values then fall on both sides, and the tree stays balanced.
        middle = len(members) // 2
        index = members[middle]
        left, right = grow(members[:middle], depth + 1), grow(members[middle + 1 :], depth + 1)
        return Node(points[index], index, axis, left, right)

    return grow(list(range(len(points))), 0)


def nearest(root: Node | None, query: list[float], k: int = 1) -> list[tuple[float, int]]:
    """Return (distance, index) of the k nearest points, nearest first; raises ``ValueError`` if k is below 1."""
    if k < 1:
        raise ValueError("k must be at least 1")
    # Python's heap has the smallest on top; with negated distances that is the worst of the k best.
    best: list[tuple[float, int]] = []

    def visit(node: Node | None) -> None:
        if node is None:
            return
        distance = math.dist(node.point, query)
        if len(best) < k:
            heapq.heappush(best, (-distance, node.index))
        elif distance < -best[0][0]:
            heapq.heapreplace(best, (-distance, node.index))
        gap = query[node.axis] - node.point[node.axis]
        near, far = (node.left, node.right) if gap < 0 else (node.right, node.left)
        visit(near)
        if len(best) < k or abs(gap) < -best[0][0]:
            visit(far)

    visit(root)
    return sorted((-negated, index) for negated, index in best)
