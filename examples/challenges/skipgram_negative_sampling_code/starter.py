"""Skip-gram word vectors with negative sampling."""

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
    raise NotImplementedError


def noise(counts: list[int]) -> Array:
    """Return the noise distribution: counts to the power 3/4, normalized; raises ``ValueError`` if all are 0."""
    raise NotImplementedError


def step(w_in: Array, w_out: Array, center: int, context: int, negatives: list[int], rate: float) -> float:
    """Move both tables, shape (vocabulary, d), in place by one gradient step; return the loss before the step.

    The center word owns a row of w_in; context and negatives own rows of w_out. A negative may occur twice; there may be none.
    """
    raise NotImplementedError


def train(tokens: list[int], vocabulary: int, settings: Settings) -> tuple[Array, Array, list[float]]:
    """Return w_in and w_out, both (vocabulary, d), and the mean loss of each epoch.

    Makes one step per pair and epoch, with k fresh negatives from ``noise`` that differ from the context.
    Raises ``ValueError`` for fewer than two different words.
    """
    raise NotImplementedError
