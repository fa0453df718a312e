"""Forgets the factor alpha / rank in the gradient of B."""

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
    """Computes W x + (alpha / rank) B A x for a frozen W of shape (d_out, d_in)."""

    def __init__(self, weight: Array, rank: int, alpha: float, rng: np.random.Generator) -> None:
        """Start with a random A and a B of zeros; raises ``ValueError`` if rank is below 1."""
        if rank < 1:
            raise ValueError("rank must be at least 1")
        d_out, d_in = weight.shape
        self.weight = weight
        self.a = rng.normal(scale=d_in**-0.5, size=(rank, d_in))
        self.b = np.zeros((d_out, rank))
        self.scale = alpha / rank
        self.merged = False

    def forward(self, x: Array) -> Array:
        """Return the output (..., d_out) of an input (..., d_in)."""
        output = x @ self.weight.T
        if self.merged:
            return output
        # Right to left: no product has the size of the weight.
        return output + self.scale * ((x @ self.a.T) @ self.b.T)

    def gradients(self, x: Array, grad_output: Array) -> Gradients:
        """Return the gradients, given that of the output (..., d_out); raises ``RuntimeError`` while merged."""
        if self.merged:
            raise RuntimeError("unmerge before training")
        rows, slopes = x.reshape(-1, x.shape[-1]), grad_output.reshape(-1, grad_output.shape[-1])
        back = self.scale * (slopes @ self.b)
        grad_b = slopes.T @ (rows @ self.a.T)
        grad_x = slopes @ self.weight + back @ self.a
        return Gradients(back.T @ rows, grad_b, grad_x.reshape(x.shape))

    def merge(self) -> None:
        """Add the adapter to the weight; does nothing if it is merged already."""
        if not self.merged:
            # A new array, as other layers may share the frozen one.
            self.weight = self.weight + self.scale * (self.b @ self.a)
            self.merged = True

    def unmerge(self) -> None:
        """Take the adapter out of the weight again; does nothing if it is not merged."""
        if self.merged:
            self.weight = self.weight - self.scale * (self.b @ self.a)
            self.merged = False
