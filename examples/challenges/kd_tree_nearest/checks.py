"""Checks of the k-d tree."""

import copy
import math
import random


class Spy:
    """Stands for a node, and notes in a set that somebody looked at it."""

    def __init__(self, node, seen):
        self.__dict__.update(node=node, seen=seen)

    def __getattr__(self, name):
        """Return an attribute of the node; children are spied on as well."""
        self.seen.add(id(self.node))
        value = getattr(self.node, name)
        return Spy(value, self.seen) if isinstance(value, type(self.node)) else value


def assert_nearest(found, points, query, k):
    """Assert that the answer has the k least distances, in order, with points that have them."""
    what = f"{len(points)} points {points[:6]}, query {query}, k {k}"
    expected = sorted(math.dist(p, query) for p in points)[:k]
    assert len(found) == len(expected), f"{what}: {len(expected)} neighbors expected, {found} found"
    distances = [distance for distance, _ in found]
    same = all(abs(a - b) <= 1e-9 * max(1.0, b) for a, b in zip(distances, expected))
    assert same, f"{what}: distances {expected[:6]} expected, {distances[:6]} found"
    indexes = [index for _, index in found]
    assert len(set(indexes)) == len(indexes), f"{what}: different indexes expected, {indexes} found"
    for distance, index in found:
        true = math.dist(points[index], query)
        assert abs(true - distance) <= 1e-9 * max(1.0, true), (
            f"{what}: distance {true} for index {index} expected, {distance} found"
        )


def height(root):
    """Return the number of levels, without recursion."""
    levels, level = 0, [root] if root else []
    while level:
        levels += 1
        level = [child for node in level for child in (node.left, node.right) if child is not None]
    return levels


def check_hand_worked(solution):
    """Five points in the plane: the nearest one is on the other side of the first cut"""
    points = [[0.0, 0.0], [1.0, 6.0], [5.0, 9.0], [5.5, 1.0], [9.0, 5.0]]
    query = [4.0, 1.0]
    found = solution.nearest(solution.build(points), query)
    assert len(found) == 1, f"points {points}, query {query}: one neighbor expected, {found} found"
    ok = found[0][1] == 3 and abs(found[0][0] - 1.5) < 1e-9
    assert ok, f"points {points}, query {query}: (1.5, 3) expected, {found[0]} found"


def check_equals_brute_force(solution):
    """2,000 queries on random points of 1 to 4 dimensions give the same as looking at all points"""
    rng = random.Random(0)
    for _ in range(200):
        d, scale = rng.randint(1, 4), rng.choice([0.01, 1.0, 100.0])
        points = [[rng.uniform(-scale, scale) for _ in range(d)] for _ in range(rng.randint(1, 50))]
        tree = solution.build(points)
        for _ in range(10):
            query = [rng.uniform(-1.2 * scale, 1.2 * scale) for _ in range(d)]
            assert_nearest(solution.nearest(tree, query), points, query, 1)


def check_several_neighbors(solution):
    """The k nearest, nearest first, also if k exceeds the number of points"""
    rng = random.Random(1)
    for _ in range(150):
        d = rng.randint(1, 3)
        points = [[rng.gauss(0, 5) for _ in range(d)] for _ in range(rng.randint(1, 40))]
        tree = solution.build(points)
        for k in (2, 3, 7, 50):
            query = [rng.gauss(0, 5) for _ in range(d)]
            assert_nearest(solution.nearest(tree, query, k), points, query, k)


def check_equal_coordinates(solution):
    """On a coarse grid with many equal points and coordinates, none is lost"""
    rng = random.Random(2)
    for _ in range(100):
        points = [[float(rng.randint(0, 2)), float(rng.randint(0, 2))] for _ in range(rng.randint(1, 25))]
        tree = solution.build(points)
        for k in (1, 4, len(points)):
            query = [rng.randint(-1, 6) / 2, rng.randint(-1, 6) / 2]
            assert_nearest(solution.nearest(tree, query, k), points, query, k)


def check_structure(solution):
    """Every node holds the median of its points along the axis of its depth"""
    rng = random.Random(4)
    for _ in range(60):
        d = rng.randint(1, 3)
        points = [[rng.choice([0.0, 1.0, rng.random()]) for _ in range(d)] for _ in range(rng.randint(1, 30))]

        def members(node, depth, points=points, d=d):
            if node is None:
                return []
            what = f"{len(points)} points {points[:6]}, node of index {node.index} at depth {depth}"
            assert node.axis == depth % d, f"{what}: axis {depth % d} expected, {node.axis} found"
            here = points[node.index]
            assert list(node.point) == here, f"{what}: point {here} expected, {node.point} found"
            left, right = members(node.left, depth + 1), members(node.right, depth + 1)
            uneven = abs(len(left) - len(right))
            assert uneven <= 1, f"{what}: the median expected, {len(left)} points on the left, {len(right)} on the right found"
            cut = here[node.axis]
            ordered = all(points[i][node.axis] <= cut for i in left) and all(points[i][node.axis] >= cut for i in right)
            assert ordered, f"{what}: left at most {cut}, right at least {cut} expected, indexes {left} and {right} found"
            return [*left, node.index, *right]

        found = sorted(members(solution.build(points), 0))
        assert found == list(range(len(points))), f"{len(points)} points: each index once expected, {found} found"


def check_tree_is_balanced(solution):
    """1,023 sorted or equal points make a tree of about ten levels"""
    for what, points in (
        ("sorted", [[float(i), float(i)] for i in range(1023)]),
        ("equal", [[1.0, 1.0] for _ in range(1023)]),
    ):
        found = height(solution.build(points))
        assert 10 <= found <= 12, f"1,023 {what} points: 10 levels (12 at most) expected, {found} found"


def check_search_is_pruned(solution):
    """In the plane a search looks at fewer than 50 of 2,000 nodes: near side first, then a test whether the far side can help"""
    rng = random.Random(3)
    points = [[rng.random(), rng.random()] for _ in range(2000)]
    tree = solution.build(points)
    total = 0
    for _ in range(20):
        seen = set()
        solution.nearest(Spy(tree, seen), [rng.random(), rng.random()])
        total += len(seen)
    assert total / 20 < 50, f"2,000 random points in the plane: under 50 visited nodes per query expected, {total / 20:.0f} found"


def check_edges(solution):
    """No points, one point, k below one, unchanged input"""
    found = solution.nearest(solution.build([]), [1.0, 2.0], 3)
    assert found == [], f"no points: [] expected, {found} found"
    tree = solution.build([[1.0, 1.0]])
    found = (tree.left, tree.right)
    assert found == (None, None), f"one point: no children expected, {found} found"
    points = [[3.0, 1.0], [1.0, 2.0], [2.0, 0.0], [2.0, 5.0]]
    before = copy.deepcopy(points)
    solution.nearest(solution.build(points), [2.0, 2.0], 2)
    assert points == before, f"points {before} expected after the calls, {points} found"
    try:
        found = solution.nearest(tree, [0.0, 0.0], 0)
    except ValueError:
        return
    raise AssertionError(f"k 0: ValueError expected, {found} returned")
