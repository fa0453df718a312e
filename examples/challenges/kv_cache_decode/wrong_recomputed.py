"""Keeps only the token ids and runs the whole decoder over them again at every step."""

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
    """Return the logits (n, vocabulary) of new tokens and add them to the cache; raises ``ValueError`` if they do not fit."""
    past, n = cache.length, len(tokens)
    total = past + n
    if n == 0 or total > min(cache.keys.shape[1], len(model.positions)):
        raise ValueError("extend needs 1 or more tokens that fit into the cache and the positions")
    # Token ids hide in the first column of the values.
    cache.values[0, past:total, 0] = tokens
    cache.length = total
    return forward(model, [int(token) for token in cache.values[0, :total, 0]])[past:]


def generate(model: Model, prompt: list[int], count: int) -> list[int]:
    """Return the next count tokens, always the most likely one, with one pass over the prompt."""
    cache = new_cache(model, len(prompt) + count)
    chosen: list[int] = []
    tokens = prompt
    for _ in range(count):
        chosen.append(int(extend(model, cache, tokens)[-1].argmax()))
        tokens = chosen[-1:]
    return chosen
