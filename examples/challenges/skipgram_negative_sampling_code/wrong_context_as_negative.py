"""Draws negatives without a look at the context, so a word is pulled and pushed in the same step."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Settings(NamedTuple):
    """Dimensions d, window, negatives k for each pair, learning rate, epochs and seed."""

    d: int
    window: int
    k: int
    rate: float
    epochs: int
    seed: int


def pairs(tokens: list[int], window: int) -> list[tuple[int, int]]:
    """Return (center, context) for every two places at most window apart, in the order of centers, then contexts."""
    found = []
    for place, center in enumerate(tokens):
        for other in range(max(0, place - window), min(len(tokens), place + window + 1)):
            if other != place:
                found.append((center, tokens[other]))
    return found


def noise(counts: list[int]) -> Array:
    """Return the noise distribution: counts to the power 3/4, normalized; raises ``ValueError`` if all are 0."""
    raised = np.array(counts, dtype=float) ** 0.75
    total = float(raised.sum())
    if not total:
        raise ValueError("the noise distribution needs a word that occurs")
    shares: Array = raised / total
    return shares


def step(w_in: Array, w_out: Array, center: int, context: int, negatives: list[int], rate: float) -> float:
    """Move both tables (vocabulary, d) in place by one gradient step; return the loss before the step."""
    rows = np.array([context, *negatives])
    signs = np.full(len(rows), -1.0)
    signs[0] = 1.0
    h, outputs = w_in[center], w_out[rows]
    margins = signs * (outputs @ h)
    # The derivative of log(1 + exp(-m)) is -sigmoid(-m), here without overflow for either sign.
    slopes = -signs * np.exp(-np.logaddexp(0.0, margins))
    # Both gradients come from the old values, and a word that was drawn twice counts twice.
    to_center, to_rows = slopes @ outputs, np.outer(slopes, h)
    np.add.at(w_out, rows, -rate * to_rows)
    w_in[center] -= rate * to_center
    return float(np.logaddexp(0.0, -margins).sum())


def train(tokens: list[int], vocabulary: int, settings: Settings) -> tuple[Array, Array, list[float]]:
    """Return both tables and the mean loss of each epoch; raises ``ValueError`` for fewer than two different words."""
    if len(set(tokens)) < 2:
        raise ValueError("a negative must differ from its context, so two words are needed")
    d, window, k, rate, epochs, seed = settings
    rng = np.random.default_rng(seed)
    w_in, w_out = rng.normal(scale=0.5 / d, size=(vocabulary, d)), np.zeros((vocabulary, d))
    table = noise(np.bincount(tokens, minlength=vocabulary).tolist())
    samples = np.array(pairs(tokens, window))
    losses = []
    for _ in range(epochs):
        drawn = rng.choice(vocabulary, size=(len(samples), k), p=table)
        total = 0.0
        for i in rng.permutation(len(samples)):
            center, context = samples[i].tolist()
            negatives = drawn[i].tolist()
            total += step(w_in, w_out, center, context, negatives, rate)
        losses.append(total / len(samples))
    return w_in, w_out, losses
