"""k-means with k-means++ seeding, re-seeded empty clusters and restarts."""

import random
from dataclasses import dataclass


@dataclass
class Clustering:
    """Centers, the label of each point, and the inertia after each assignment."""

    centers: list[list[float]]
    labels: list[int]
    inertias: list[float]


def squared(a: list[float], b: list[float]) -> float:
    """Return the squared distance of two points."""
    return sum((x - y) ** 2 for x, y in zip(a, b, strict=True))


def seed_centers(points: list[list[float]], k: int, rng: random.Random) -> list[list[float]]:
    """Return k distinct points, each drawn by its squared distance to those before it.

    Raises ``ValueError`` if k is below 1 or above the number of distinct points.
    """
    if not 1 <= k <= len({tuple(point) for point in points}):
        raise ValueError("k must be between 1 and the number of distinct points")
    centers = [list(rng.choice(points))]
    nearest = [squared(point, centers[0]) for point in points]
    while len(centers) < k:
        centers.append(list(rng.choices(points, nearest)[0]))
        nearest = [min(old, squared(point, centers[-1])) for old, point in zip(nearest, points, strict=True)]
    return centers


def lloyd(points: list[list[float]], centers: list[list[float]], max_passes: int = 100) -> Clustering:
    """Return the clustering that alternating assignments and means reach from these centers."""
    centers = [list(center) for center in centers]
    labels: list[int] = []
    inertias: list[float] = []
    while True:
        before = labels
        distances = [[squared(point, center) for center in centers] for point in points]
        labels = [row.index(min(row)) for row in distances]
        inertias.append(sum(min(row) for row in distances))
        if labels == before or len(inertias) == max_passes:
            return Clustering(centers, labels, inertias)
        centers = means(points, labels, len(centers))


def means(points: list[list[float]], labels: list[int], k: int) -> list[list[float]]:
    """Return the mean of each cluster; an empty one gets the point that is farthest from all other centers."""
    members: list[list[list[float]]] = [[] for _ in range(k)]
    for point, label in zip(points, labels, strict=True):
        members[label].append(point)
    centers = [[sum(column) / len(group) for column in zip(*group, strict=True)] for group in members]
    placed = [center for center in centers if center]
    for j in range(k):
        if not centers[j]:
            far = max(points, key=lambda point: min(squared(point, center) for center in placed))
            centers[j] = list(far)
            placed.append(centers[j])
    return centers


def kmeans(points: list[list[float]], k: int, restarts: int = 10, seed: int = 0) -> Clustering:
    """Return the clustering with the lowest final inertia of several starts."""
    rng = random.Random(seed)
    runs = [lloyd(points, seed_centers(points, k, rng)) for _ in range(restarts)]
    return min(runs, key=lambda run: run.inertias[-1])
