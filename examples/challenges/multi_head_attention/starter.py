"""Causal multi-head attention, grouped-query attention, and the way from one to the other."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Weights(NamedTuple):
    """Projections: q (width, heads * size), k and v (width, kv_heads * size), o (heads * size, width)."""

    q: Array
    k: Array
    v: Array
    o: Array


def attention(x: Array, weights: Weights, heads: int, kv_heads: int) -> tuple[Array, Array, Array]:
    """Return the output (batch, length, width), and keys and values (batch, kv_heads, length, size) for a cache.

    ``x`` has shape (batch, length, width). Raises ``ValueError`` if heads does not divide the columns of q, or
    kv_heads does not divide heads.
    """
    raise NotImplementedError


def to_grouped(weights: Weights, heads: int, kv_heads: int) -> Weights:
    """Return grouped-query weights made from multi-head weights: each k and v head is the mean of its group.

    Raises ``ValueError`` as ``attention`` does.
    """
    raise NotImplementedError
