"""Checks of k-means with k-means++ seeding."""

import copy
import itertools
import math
import random


def blobs(rng, middles, size, spread=1.0):
    """Return points around each of the middles."""
    return [[rng.gauss(m, spread) for m in middle] for middle in middles for _ in range(size)]


def apart(a, b):
    """Return the squared distance of two points."""
    return math.dist(a, b) ** 2


def cost(points, centers):
    """Return the sum of squared distances to the nearest centers."""
    return sum(min(apart(point, center) for center in centers) for point in points)


def best_cost(points, k):
    """Return the lowest inertia of any grouping into k clusters, by enumeration."""
    best = math.inf
    for labels in itertools.product(range(k), repeat=len(points)):
        groups = [[p for p, label in zip(points, labels) if label == j] for j in range(k)]
        if all(groups):
            centers = [[sum(column) / len(group) for column in zip(*group)] for group in groups]
            best = min(best, sum(apart(p, centers[label]) for p, label in zip(points, labels)))
    return best


def verify(points, found, given):
    """Assert that labels and inertias belong to the returned centers, and that the inertia never rises."""
    assert len(found.labels) == len(points), f"{given}: {len(points)} labels expected, {len(found.labels)} found"
    for point, label in zip(points, found.labels):
        own, least = apart(point, found.centers[label]), min(apart(point, center) for center in found.centers)
        assert own <= least + 1e-6 * (1 + least), (
            f"{given}: {point} has label {label}, but another of the returned centers is nearer"
        )
    total, last = cost(points, found.centers), found.inertias[-1]
    message = f"{given}: the returned centers have inertia {total}, the last of inertias is {last}"
    assert math.isclose(total, last, rel_tol=1e-6, abs_tol=1e-6), message
    for a, b in zip(found.inertias, found.inertias[1:]):
        assert b <= a + 1e-6 * (1 + a), f"{given}: the inertia rises from {a} to {b}"


def verify_means(points, found, given):
    """Assert that no cluster is empty and that each center is the mean of its points."""
    for j, center in enumerate(found.centers):
        group = [point for point, label in zip(points, found.labels) if label == j]
        assert group, f"{given}: cluster {j} with center {center} has no points"
        mean = [math.fsum(column) / len(group) for column in zip(*group)]
        assert apart(mean, center) < 1e-8, f"{given}: cluster {j} has mean {mean}, its center is {center}; it stopped too early"


def check_hand_worked(solution):
    """Points 0, 2, 10, 12 from centers 0 and 2: inertia 164, then 24, then 4"""
    points = [[0.0], [2.0], [10.0], [12.0]]
    found = solution.lloyd(points, [[0.0], [2.0]])
    centers = [[round(x, 9) for x in center] for center in found.centers]
    assert centers == [[1], [11]], f"points {points}, centers [[0], [2]]: [[1], [11]] expected, {found.centers} found"
    assert list(found.labels) == [0, 0, 1, 1], f"points {points}: labels [0, 0, 1, 1] expected, {found.labels} found"
    inertias = [round(value, 6) for value in found.inertias]
    assert inertias == [164, 24, 4], f"points {points}: inertias 164, 24, 4 and no more expected, {found.inertias} found"


def check_lloyd(solution):
    """The inertia never rises, labels fit the returned centers, also if the passes run out"""
    rng = random.Random(0)
    for passes in (1, 2, 3, 100):
        for _ in range(6):
            points = blobs(rng, [(0, 0), (3, 1), (1, 4)], 12)
            found = solution.lloyd(copy.deepcopy(points), copy.deepcopy(points[:3]), max_passes=passes)
            given = f"36 points in 3 blobs, max_passes={passes}"
            verify(points, found, given)
            assert len(found.inertias) <= passes, f"{given}: {len(found.inertias)} assignments were made"
            if passes == 100:
                verify_means(points, found, given)


def check_empty_cluster(solution):
    """A center that no point chooses moves to the farthest point, and no cluster ends up empty"""
    rng = random.Random(1)
    wide = [[0.0], [1.0], [2.0], [30.0], [3.0], [4.0], [-15.0]]
    near = [[0.0], [1.0], [2.0], [10.0]]  # farthest from the center 9 is 0, from the mean 3.25 it is 10
    for points, start, expected in (
        (wide, [[1.0], [999.0]], [30]),
        (wide, [[1.0], [999.0], [999.0]], [30, -15]),
        (near, [[9.0], [999.0]], [10]),
    ):
        found = solution.lloyd(copy.deepcopy(points), copy.deepcopy(start), max_passes=2).centers
        message = f"points {points}, centers {start}, max_passes=2: the empty clusters at {expected} expected, {found} found"
        assert sorted(center[0] for center in found[1:]) == sorted(expected), message
    line = [[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]]
    for points, centers in (
        (line, [[5.0], [1000.0]]),
        (line, [[6.0], [6.0], [6.0]]),
        ([[0.0]] * 5 + [[1.0], [2.0]], [[0.0], [0.0], [0.0]]),
        (blobs(rng, [(0, 0), (9, 9)], 10), [[0.0, 0.0], [1e3, 0.0], [0.0, 1e3], [-1e3, 0.0]]),
    ):
        given = f"{len(points)} points from {points[0]} to {points[-1]}, centers {centers}"
        found = solution.lloyd(copy.deepcopy(points), copy.deepcopy(centers))
        assert len(found.centers) == len(centers), f"{given}: {len(centers)} centers expected, {found.centers} found"
        verify(points, found, given)
        verify_means(points, found, given)
        second = set(solution.lloyd(copy.deepcopy(points), copy.deepcopy(centers), max_passes=2).labels)
        message = f"{given}: each center that was empty has points in the second pass, but only the clusters {second} have"
        assert len(second) >= len(centers) - 1, message


def check_offset(solution):
    """Data far from zero is clustered to the end: the stop rule does not depend on where zero is"""
    rng = random.Random(2)
    for offset in (0.0, 1e6):
        points = [[x + offset, y + offset] for x, y in blobs(rng, [(0, 0), (8, 0), (4, 7)], 15)]
        found = solution.lloyd(copy.deepcopy(points), copy.deepcopy(points[:3]))
        given = f"three blobs at offset {offset:g}, all centers start in the first"
        verify(points, found, given)
        verify_means(points, found, given)


def check_seeding(solution):
    """Points 0, 1, 3: the seeds are 0 and 1 in 10%, 0 and 3 in 53%, 1 and 3 in 37% of the draws"""
    points, rng, draws = [[0.0], [1.0], [3.0]], random.Random(3), 3000
    pairs = [tuple(sorted(center[0] for center in solution.seed_centers(points, 2, rng))) for _ in range(draws)]
    for pair, share in (((0, 1), (0.1 + 0.2) / 3), ((0, 3), (0.9 + 9 / 13) / 3), ((1, 3), (0.8 + 4 / 13) / 3)):
        found = pairs.count(pair) / draws
        message = f"points 0, 1, 3, k=2: seeds {pair} in {share:.0%} of the draws expected, {found:.0%} found"
        assert abs(found - share) < 0.045, message
    twice = [solution.seed_centers([[float(i)] for i in range(50)], 5, random.Random(9)) for _ in range(2)]
    assert twice[0] == twice[1], f"equal seeds from random.Random(9) expected, {twice[0]} and {twice[1]} found"
    points = [[1.0], [1.0], [1.0], [2.0], [5.0]]
    for _ in range(50):
        seeds = sorted(center[0] for center in solution.seed_centers(points, 3, rng))
        assert seeds == [1, 2, 5], f"points {points}, k=3: each distinct value once expected, {seeds} found"


def check_planted_clusters(solution):
    """Five planted clusters of different sizes are recovered, small cases reach the best grouping, and a seed fixes the result"""
    rng = random.Random(4)
    middles = [(0, 0), (20, 0), (0, 20), (20, 20), (60, 60)]
    sizes = [30, 10, 10, 5, 2]
    points = [point for middle, size in zip(middles, sizes) for point in blobs(rng, [middle], size)]
    planted = [j for j, size in enumerate(sizes) for _ in range(size)]
    found = solution.kmeans(copy.deepcopy(points), 5)
    verify(points, found, "five planted clusters")
    pairs = set(zip(planted, found.labels))
    assert len(pairs) == 5, f"five planted clusters: one label for each expected, (cluster, label) pairs {sorted(pairs)} found"
    twice = [solution.kmeans([[float(i * i)] for i in range(40)], 6, restarts=1, seed=3) for _ in range(2)]
    message = f"the same result from the same seed expected, {twice[0].centers} and {twice[1].centers} found"
    assert twice[0].centers == twice[1].centers, message
    for _ in range(5):
        points = [[float(rng.randint(0, 9)), float(rng.randint(0, 9))] for _ in range(6)] + [[0.0, 0.0], [9.0, 9.0]]
        best, inertia = best_cost(points, 2), solution.kmeans(copy.deepcopy(points), 2, restarts=30).inertias[-1]
        message = f"points {points}, k=2, 30 restarts: inertia {best:.6f} is possible, {inertia:.6f} found"
        assert math.isclose(inertia, best, rel_tol=1e-9), message


def check_bad_k(solution):
    """A k below 1 or above the number of distinct points is a ValueError; k equal to it gives inertia 0"""
    points = [[1.0], [1.0], [2.0]]
    for bad, k in ((points, 0), (points, 3), ([], 1)):
        for name, more in (("kmeans", ()), ("seed_centers", (random.Random(0),))):
            try:
                found = getattr(solution, name)(bad, k, *more)
            except ValueError:
                continue
            raise AssertionError(f"{name}, points {bad}, k={k}: ValueError expected, {found} returned")
    for k, expected in ((1, 2 / 3), (2, 0)):
        inertia = solution.kmeans(points, k).inertias[-1]
        assert math.isclose(inertia, expected, abs_tol=1e-9), (
            f"points {points}, k={k}: inertia {expected} expected, {inertia} found"
        )


def check_input_is_unchanged(solution):
    """Points and starting centers are as before, and results share no lists with them"""
    points, centers = [[0.0], [1.0], [5.0]], [[0.0], [1.0]]
    found = solution.lloyd(points, centers, max_passes=1)
    results = [
        *found.centers,
        *solution.lloyd(points, [[0.0], [99.0]]).centers,
        *solution.seed_centers(points, 3, random.Random(0)),
    ]
    for result in results:
        result[0] = -7.0
    solution.kmeans(points, 2)
    given = (points, centers)
    assert given == ([[0.0], [1.0], [5.0]], [[0.0], [1.0]]), f"changing the result changes the input: it is now {given}"
