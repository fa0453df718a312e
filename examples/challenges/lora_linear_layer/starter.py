"""A linear layer with a low-rank adapter beside a frozen weight."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Gradients(NamedTuple):
    """Gradients of a loss: a (rank, d_in), b (d_out, rank), x like the input."""

    a: Array
    b: Array
    x: Array


class LoRALinear:
    """Computes W x + (alpha / rank) B A x for a frozen W of shape (d_out, d_in).

    Attributes: weight (d_out, d_in), a (rank, d_in), b (d_out, rank), scale, merged.
    """

    def __init__(self, weight: Array, rank: int, alpha: float, rng: np.random.Generator) -> None:
        """Start with a random A and a B of zeros; raises ``ValueError`` if rank is below 1."""
        raise NotImplementedError

    def forward(self, x: Array) -> Array:
        """Return the output (..., d_out) of an input (..., d_in)."""
        raise NotImplementedError

    def gradients(self, x: Array, grad_output: Array) -> Gradients:
        """Return the gradients, given that of the output (..., d_out); raises ``RuntimeError`` while merged."""
        raise NotImplementedError

    def merge(self) -> None:
        """Add the adapter to the weight; does nothing if it is merged already."""
        raise NotImplementedError

    def unmerge(self) -> None:
        """Take the adapter out of the weight again; does nothing if it is not merged."""
        raise NotImplementedError
