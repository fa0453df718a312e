"""Rotary position embeddings on plain lists, adjacent pairs."""

Matrix = list[list[float]]


def rotate(vector: list[float], position: float, base: float = 10_000.0) -> list[float]:
    """Return the vector of even width d, each pair (2i, 2i + 1) turned by position * base ** (-2i / d).

    Raises ``ValueError`` for an odd width.
    """
    raise NotImplementedError


def scores(queries: Matrix, keys: Matrix, start: int = 0, base: float = 10_000.0) -> Matrix:
    """Return the n by m dot products of rotated queries and rotated keys, not divided by anything.

    Query i (of n) stands at start + i, key j (of m) at j.
    """
    raise NotImplementedError


def to_adjacent(vector: list[float]) -> list[float]:
    """Return the entries reordered from the pairs (i, i + d / 2) to the pairs (2i, 2i + 1).

    Raises ``ValueError`` for an odd width.
    """
    raise NotImplementedError
