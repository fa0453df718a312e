"""A small hierarchical navigable small world index."""

import math
import random
from collections.abc import Callable

Vector = list[float]
Found = list[tuple[float, int]]


class HNSW:
    """A graph of near neighbors on several layers.

    Attributes: ``vectors``, a list; ``layers``, a list of dictionaries from a node to the nodes it links to, layer 0 first;
    ``entry``, the node where each search starts.
    """

    def __init__(
        self, m: int, ef_construction: int, rng: random.Random, distance: Callable[[Vector, Vector], float] = math.dist
    ) -> None:
        """Start empty; raises ``ValueError`` if m is below 2 or ef_construction below 1."""
        raise NotImplementedError

    def add(self, vector: Vector) -> int:
        """Insert a vector; return its index, which counts from 0."""
        raise NotImplementedError

    def search(self, query: Vector, k: int, ef: int) -> Found:
        """Return (distance, index) of about the k nearest, nearest first; raises ``ValueError`` if k or ef is below 1."""
        raise NotImplementedError
