"""A LoRA layer that is one: it owns its frozen weight, can be called, lists what it trains, and merges for serving."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class LoRALayer:
    """W x + (alpha / rank) B A x, with W of shape (d_out, d_in) frozen and no bias of its own."""

    def __init__(self, weight: Array, rank: int, alpha: float, rng: np.random.Generator) -> None:
        """Copy and lock the weight, draw A and set B to zero; raises ``ValueError`` on a bad weight, rank or alpha."""
        base = np.array(weight, dtype=np.float64)
        if base.ndim != 2 or not np.isfinite(base).all():
            raise ValueError(f"the weight needs two axes, not {base.ndim}, and finite numbers")
        if not 1 <= rank <= min(base.shape):
            raise ValueError(f"rank {rank} does not lie between 1 and {min(base.shape)}")
        if not 0 < alpha < np.inf:
            raise ValueError("alpha must be positive and finite")
        base.setflags(write=False)
        d_out, d_in = base.shape
        self._weight = base
        self._merged: Array | None = None
        self._x: Array | None = None
        self.scale = alpha / rank
        self.a = rng.normal(scale=d_in**-0.5, size=(rank, d_in))
        self.b = np.zeros((d_out, rank))
        self.gradients: dict[str, Array] = {}

    @property
    def weight(self) -> Array:
        """Return the frozen weight; writing to it raises ``ValueError``."""
        return self._weight

    def parameters(self) -> dict[str, Array]:
        """Return what an optimizer may change, as live arrays: A and B, never the frozen weight."""
        return {"a": self.a, "b": self.b}

    def __call__(self, x: Array) -> Array:
        """Return the output (..., d_out) of an input (..., d_in), and keep the input for ``backward``."""
        if x.ndim == 0 or x.shape[-1] != self._weight.shape[1]:
            raise ValueError(f"the last axis must be {self._weight.shape[1]} wide, the input has shape {x.shape}")
        if self._merged is not None:
            return x @ self._merged.T
        self._x = x
        return x @ self._weight.T + self.scale * ((x @ self.a.T) @ self.b.T)

    def backward(self, slope: Array) -> Array:
        """Fill ``gradients`` from the loss gradient of the last output, and return that of the last input."""
        if self._merged is not None or self._x is None:
            raise RuntimeError("call the unmerged layer on an input before going backward")
        if slope.shape != (*self._x.shape[:-1], len(self._weight)):
            raise ValueError(f"the gradient has shape {slope.shape}, not that of the last output")
        rows, slopes = self._x.reshape(-1, self._x.shape[-1]), slope.reshape(-1, slope.shape[-1])
        inner = self.scale * (slopes @ self.b)
        self.gradients = {"a": inner.T @ rows, "b": self.scale * slopes.T @ (rows @ self.a.T)}
        return (slopes @ self._weight + inner @ self.a).reshape(self._x.shape)

    def step(self, rate: float) -> None:
        """Take one step of gradient descent with the gradients of the last ``backward``, in place, and use them up."""
        if self._merged is not None or not self.gradients:
            raise RuntimeError("go backward on the unmerged layer before a step")
        for name, gradient in self.gradients.items():
            self.parameters()[name][...] -= rate * gradient
        self.gradients = {}

    def merge(self) -> None:
        """Compute one matrix for serving and lock A and B; a second call changes nothing."""
        if self._merged is None:
            self._merged = self._weight + self.scale * (self.b @ self.a)
        for factor in self.parameters().values():
            factor.setflags(write=False)

    def unmerge(self) -> None:
        """Drop the merged matrix; the frozen weight was never overwritten, so nothing is subtracted or rounded."""
        self._merged = None
        for factor in self.parameters().values():
            factor.setflags(write=True)
