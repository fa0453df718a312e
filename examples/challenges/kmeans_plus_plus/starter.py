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
    raise NotImplementedError


def lloyd(points: list[list[float]], centers: list[list[float]], max_passes: int = 100) -> Clustering:
    """Return the clustering that alternating assignments and means reach from these centers."""
    raise NotImplementedError


def kmeans(points: list[list[float]], k: int, restarts: int = 10, seed: int = 0) -> Clustering:
    """Return the clustering with the lowest final inertia of several starts."""
    raise NotImplementedError
