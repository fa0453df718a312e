"""Uses angles for adjacent pairs with the half-split rotation of another code base."""

import math

Matrix = list[list[float]]


def rotate(vector: list[float], position: float, base: float = 10_000.0) -> list[float]:
    """Return the vector turned pair by pair for its position; raises ``ValueError`` for an odd width."""
    d = len(vector)
    if d % 2:
        raise ValueError("rotary embeddings need an even width")
    angles = [position * base ** (-(i - i % 2) / d) for i in range(d)]
    half = d // 2
    swapped = [-value for value in vector[half:]] + vector[:half]
    return [x * math.cos(angle) + y * math.sin(angle) for x, y, angle in zip(vector, swapped, angles, strict=True)]


def scores(queries: Matrix, keys: Matrix, start: int = 0, base: float = 10_000.0) -> Matrix:
    """Return the dot products (n, m) of rotated queries at start, start + 1, ... with rotated keys at 0, 1, ..."""
    turned_queries = [rotate(query, start + i, base) for i, query in enumerate(queries)]
    turned_keys = [rotate(key, j, base) for j, key in enumerate(keys)]
    return [[sum(a * b for a, b in zip(query, key, strict=True)) for key in turned_keys] for query in turned_queries]


def to_adjacent(vector: list[float]) -> list[float]:
    """Return entries reordered from half-split pairs (i, i + d/2) to adjacent pairs; raises ``ValueError`` if odd."""
    if len(vector) % 2:
        raise ValueError("rotary embeddings need an even width")
    half = len(vector) // 2
    return [value for pair in zip(vector[:half], vector[half:], strict=True) for value in pair]
