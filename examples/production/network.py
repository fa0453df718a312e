"""A two-layer NumPy classifier, batches of data, and the check that each batch has to pass."""

import math
from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Labels = NDArray[np.int64]
Batch = tuple[Array, Labels]
Batches = Callable[[], Iterable[Batch]]  # one call, one epoch: a bare generator would be empty in the second


class TwoLayerNet:
    """A classifier with two layers of weights: inputs to hidden (ReLU), hidden to class probabilities."""

    def __init__(self, inputs: int, classes: int = 2, hidden: int = 128, seed: int = 0) -> None:
        if min(inputs, classes - 1, hidden) < 1:
            raise ValueError(f"need inputs, hidden units and two classes, got {inputs}, {hidden} and {classes}")
        rng = np.random.default_rng(seed)
        first = rng.normal(0, math.sqrt(2 / inputs), (inputs, hidden))
        second = rng.normal(0, math.sqrt(1 / hidden), (hidden, classes))
        self.weights: list[Array] = [first, np.zeros(hidden), second, np.zeros(classes)]

    def predict(self, X: Array) -> Array:
        """Return one row of class probabilities per row of X."""
        return np.exp(self._forward(X)[1])

    def evaluate(self, batch: Batch) -> tuple[float, float]:
        """Return mean loss and accuracy on a batch, without learning from it."""
        X, y = batch
        inputs, classes = len(self.weights[0]), len(self.weights[3])
        if X.shape[1] != inputs or y.max() >= classes:
            raise ValueError(f"need {inputs} features and labels below {classes}, got {X.shape[1]} and {y.max()}")
        log_p = self._forward(X)[1]
        return float(-log_p[np.arange(len(y)), y].mean()), float((log_p.argmax(axis=1) == y).mean())

    def gradients(self, batch: Batch) -> list[Array]:
        """Return the slope of the mean loss for each array of weights."""
        X, y = batch
        hidden, log_p = self._forward(X)
        error = (np.exp(log_p) - np.eye(log_p.shape[1])[y]) / len(y)
        back = (error @ self.weights[2].T) * (hidden > 0)
        return [X.T @ back, back.sum(axis=0), hidden.T @ error, error.sum(axis=0)]

    def step(self, batch: Batch, rate: float) -> tuple[float, float]:
        """Take one gradient step in place; return loss and accuracy from before the step."""
        before = self.evaluate(batch)
        for weight, slope in zip(self.weights, self.gradients(batch), strict=True):
            weight[...] -= rate * slope
        return before

    def _forward(self, X: Array) -> tuple[Array, Array]:
        hidden = np.maximum(X @ self.weights[0] + self.weights[1], 0)
        scores = hidden @ self.weights[2] + self.weights[3]
        scores = scores - scores.max(axis=1, keepdims=True)  # so that the exponential cannot overflow
        return hidden, scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))


def minibatches(X: Array, y: Labels, size: int = 32, seed: int = 0) -> Batches:
    """Return a function whose every call yields all rows once, in a new order that the seed decides."""
    if len(X) != len(y) or size < 1:
        raise ValueError(f"need as many rows as labels and a batch size, got {len(X)}, {len(y)} and {size}")
    rng = np.random.default_rng(seed)

    def epoch() -> Iterator[Batch]:
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            yield X[rows], y[rows]

    return epoch


def check_batch(batch: Batch, name: str) -> int:
    """Return the number of rows, or raise a ValueError that says what is wrong with the batch."""
    if not isinstance(batch, tuple | list) or len(batch) != 2:
        raise ValueError(f"{name}: need a batch (X, y), got {type(batch).__name__}")
    X, y = map(np.asarray, batch)
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError(f"{name}: need X of shape (n, features) and y of shape (n,), got {X.shape} and {y.shape}")
    if X.dtype.kind != "f" or not np.isfinite(X).all():
        raise ValueError(f"{name}: X must hold finite floats, got {'NaN or infinity' if X.dtype.kind == 'f' else X.dtype}")
    if y.dtype.kind not in "iu" or y.min() < 0:
        raise ValueError(f"{name}: y must hold class numbers from 0 up, got {y.dtype} from {y.min()}")
    return len(X)
