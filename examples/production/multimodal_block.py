"""One fusion block in NumPy: encoder features of several modalities to one width, masks, and cross-attention."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Inputs = Mapping[str, tuple[Array, Mask] | None]  # tokens (batch, length, size), mask (batch, length): True is real


def normalized(x: Array) -> Array:
    """Return x with mean 0 and variance 1 along the last axis."""
    centered = x - x.mean(axis=-1, keepdims=True)
    scaled: Array = centered / np.sqrt(centered.var(axis=-1, keepdims=True) + 1e-5)
    return scaled


class FusionBlock:
    """Learned queries read the tokens of all modalities that are there; the weights are made once, here."""

    def __init__(self, sizes: Mapping[str, int], width: int, heads: int, queries: int, rng: np.random.Generator) -> None:
        """Draw all weights; ``sizes`` says how wide the features of each modality are."""
        if not sizes or min(*sizes.values(), width, heads, queries) < 1:
            raise ValueError("at least one modality is needed, and all sizes must be positive")
        if width % heads:
            raise ValueError(f"width {width} does not divide into {heads} heads")
        self.sizes, self.heads, self.width = dict(sizes), heads, width
        weights = {f"project.{name}": (size, width) for name, size in sizes.items()}
        weights |= {f"kind.{name}": (1, width) for name in sizes} | {f"absent.{name}": (1, width) for name in sizes}
        weights |= {"queries": (queries, width), "q": (width, width), "k": (width, width), "v": (width, width)}
        weights |= {"o": (width, width), "up": (width, 4 * width), "down": (4 * width, width)}
        self._weights = {name: rng.normal(scale=shape[0] ** -0.5, size=shape) for name, shape in weights.items()}

    def parameters(self) -> dict[str, Array]:
        """Return all weights by name, as live arrays."""
        return self._weights

    def memory(self, inputs: Inputs) -> tuple[Array, Mask]:
        """Return the tokens of all modalities (batch, total, width) and which of them may be read."""
        if unknown := sorted(set(inputs) - set(self.sizes)):
            raise ValueError(f"unknown modalities: {', '.join(unknown)}")
        given = {name: pair for name, pair in inputs.items() if pair is not None}
        if not given:
            raise ValueError("at least one modality must be given")
        batch = len(next(iter(given.values()))[0])
        parts, masks = [], []
        for name, size in self.sizes.items():
            nothing = np.zeros((batch, 0, size)), np.zeros((batch, 0), dtype=bool)
            x, real = given.get(name, nothing)
            if x.ndim != 3 or x.shape != (*real.shape, size) or len(x) != batch or real.dtype != bool:
                raise ValueError(f"{name}: tokens ({batch}, length, {size}) and a boolean mask ({batch}, length) are expected")
            # Padding may hold anything, even NaN, and NaN times a weight of zero is NaN.
            tokens = np.where(real[..., None], x, 0.0) @ self._weights[f"project.{name}"]
            absent = np.broadcast_to(self._weights[f"absent.{name}"], (batch, 1, self.width))
            parts += [tokens + self._weights[f"kind.{name}"], absent]
            # The token for absence is read by exactly those rows that have nothing else of this modality.
            masks += [real, ~real.any(axis=1, keepdims=True)]
        return np.concatenate(parts, axis=1), np.concatenate(masks, axis=1)

    def __call__(self, inputs: Inputs) -> Array:
        """Return one vector per learned query, (batch, queries, width)."""
        memory, readable = self.memory(inputs)
        w = self._weights
        x = np.broadcast_to(w["queries"], (len(memory), *w["queries"].shape))
        x = x + self.attend(normalized(x), normalized(memory), readable)
        mixed: Array = x + np.maximum(normalized(x) @ w["up"], 0) @ w["down"]
        return mixed

    def attend(self, x: Array, memory: Array, readable: Mask) -> Array:
        """Return what queries x (batch, n, width) read from the readable part of the memory."""
        w = self._weights
        q, k, v = self.split(x @ w["q"]), self.split(memory @ w["k"]), self.split(memory @ w["v"])
        scores = q @ k.swapaxes(-2, -1) / np.sqrt(q.shape[-1])
        scores = np.where(readable[:, None, None, :], scores, -np.inf)
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        read: Array = (shares @ v).swapaxes(1, 2).reshape(x.shape) @ w["o"]
        return read

    def split(self, x: Array) -> Array:
        """Return (batch, heads, length, width / heads)."""
        return x.reshape(*x.shape[:2], self.heads, self.width // self.heads).swapaxes(1, 2)
