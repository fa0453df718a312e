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
    """Return output, keys and values; raises ``ValueError`` if the heads do not divide evenly."""
    batch, length, _ = x.shape
    size = _head_size(weights, heads, kv_heads)

    def split(projected: Array, count: int) -> Array:
        return projected.reshape(batch, length, count, size).swapaxes(1, 2)

    queries = split(x @ weights.q, heads)
    keys, values = split(x @ weights.k, kv_heads), split(x @ weights.v, kv_heads)
    # Query heads of one group are neighbors; an axis of length 1 shares the keys without copying them.
    grouped = queries.reshape(batch, kv_heads, heads // kv_heads, length, size)
    scores = grouped @ keys[:, :, None].swapaxes(-2, -1) / np.sqrt(size)
    scores = np.where(np.tri(length, dtype=bool), scores, -np.inf)
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    mixed = (shares @ values[:, :, None]).reshape(batch, heads, length, size)
    return mixed.swapaxes(1, 2).reshape(batch, length, heads * size) @ weights.o, keys, values


def to_grouped(weights: Weights, heads: int, kv_heads: int) -> Weights:
    """Return weights with kv_heads key and value heads, each the mean of its group."""
    size = _head_size(weights, heads, kv_heads)

    def pool(matrix: Array) -> Array:
        groups = matrix.reshape(len(matrix), kv_heads, heads // kv_heads, size)
        means: Array = groups.mean(axis=2)
        return means.reshape(len(matrix), kv_heads * size)

    return weights._replace(k=pool(weights.k), v=pool(weights.v))


def _head_size(weights: Weights, heads: int, kv_heads: int) -> int:
    """Return the width of one head."""
    total: int = weights.q.shape[1]
    if total % heads or heads % kv_heads:
        raise ValueError("heads must divide the projected width, and kv_heads must divide heads")
    return total // heads
