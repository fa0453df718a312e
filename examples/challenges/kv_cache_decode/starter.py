"""A tiny decoder with a cache of keys and values."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Layer(NamedTuple):
    """Attention weights q, k, v, o (width, width), then up (width, hidden) and down (hidden, width)."""

    q: Array
    k: Array
    v: Array
    o: Array
    up: Array
    down: Array


class Model(NamedTuple):
    """Token embeddings (vocabulary, width), positions (longest, width), layers, and head (width, vocabulary)."""

    tokens: Array
    positions: Array
    layers: list[Layer]
    head: Array


@dataclass
class Cache:
    """Keys and values (layers, capacity, width); only the first ``length`` slots are in use."""

    keys: Array
    values: Array
    length: int = 0


def new_cache(model: Model, capacity: int) -> Cache:
    """Return an empty cache."""
    shape = (len(model.layers), capacity, model.tokens.shape[1])
    return Cache(np.zeros(shape), np.zeros(shape))


def norm(x: Array) -> Array:
    """Return rows divided by their root mean square."""
    scaled: Array = x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-6)
    return scaled


def softmax(scores: Array) -> Array:
    """Return the softmax of each row; minus infinity gets 0."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Array = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def forward(model: Model, tokens: list[int]) -> Array:
    """Return the logits (n, vocabulary) of a whole sequence, without a cache."""
    n = len(tokens)
    x = model.tokens[tokens] + model.positions[:n]
    for layer in model.layers:
        h = norm(x)
        scores = (h @ layer.q) @ (h @ layer.k).T / np.sqrt(x.shape[1])
        x = x + softmax(np.where(np.tri(n, dtype=bool), scores, -np.inf)) @ (h @ layer.v) @ layer.o
        x = x + np.maximum(norm(x) @ layer.up, 0.0) @ layer.down
    logits: Array = norm(x) @ model.head
    return logits


def extend(model: Model, cache: Cache, tokens: list[int]) -> Array:
    """Return the logits (n, vocabulary) of n new tokens that follow the cached ones, and add these to the cache.

    Writes keys and values of every layer into slots length to length + n - 1 and moves ``cache.length`` by n.
    Raises ``ValueError``, and leaves the cache alone, if there are no tokens, if the capacity is too small,
    or if the model has too few positions.
    """
    raise NotImplementedError


def generate(model: Model, prompt: list[int], count: int) -> list[int]:
    """Return the next count tokens, each the argmax of the logits, with one pass over the prompt."""
    raise NotImplementedError
