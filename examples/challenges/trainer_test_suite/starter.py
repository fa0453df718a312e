"""Tests of a small trainer."""
# ruff: noqa: PT028 (the default lets pytest run each test on the trainer below)

import math
import random


class Trainer:
    """Linear regression by stochastic gradient descent; this one is right."""

    def __init__(self, features: int, seed: int = 0, rate: float = 0.1) -> None:
        self.features, self.seed, self.rate = features, seed, rate
        self._weights: list[float] = []
        self._start()

    def fit(self, rows: list[list[float]], targets: list[float], epochs: int = 500) -> list[float]:
        """Train afresh, keep the weights of the best epoch, and return the mean squared error after each epoch."""
        self._check(rows, targets)
        if not rows or epochs < 1:
            raise ValueError("fit needs a row and an epoch")
        rng = self._start()
        order = list(range(len(rows)))
        history: list[float] = []
        best = list(self._weights)
        for _ in range(epochs):
            rng.shuffle(order)
            for i in order:
                error = self._value(rows[i]) - targets[i]
                for j, x in enumerate([*rows[i], 1.0]):
                    self._weights[j] -= self.rate * error * x
            loss = sum((self._value(row) - target) ** 2 for row, target in zip(rows, targets, strict=True)) / len(rows)
            if loss < min(history, default=math.inf):
                best = list(self._weights)
            history.append(loss)
        self._weights = best
        return history

    def predict(self, rows: list[list[float]]) -> list[float]:
        """Return one number per row."""
        self._check(rows)
        return [self._value(row) for row in rows]

    def _start(self) -> random.Random:
        """Draw the first weights, the bias last, and return the generator that drew them."""
        rng = random.Random(self.seed)
        self._weights = [rng.gauss(0, 0.1) for _ in range(self.features + 1)]
        return rng

    def _value(self, row: list[float]) -> float:
        """Return the prediction of one row."""
        return sum(w * x for w, x in zip(self._weights, [*row, 1.0], strict=True))

    def _check(self, rows: list[list[float]], targets: list[float] | None = None) -> None:
        """Raise ``ValueError`` for rows or targets that do not fit."""
        if any(len(row) != self.features or not all(map(math.isfinite, row)) for row in rows):
            raise ValueError("each row needs as many finite numbers as there are features")
        if targets is not None and (len(targets) != len(rows) or not all(map(math.isfinite, targets))):
            raise ValueError("each row needs one finite target")


def test_overfits_one_batch(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if a few rows cannot be learned, the history is wrong, or the best weights are lost."""
    raise NotImplementedError


def test_same_seed_same_result(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if a run cannot be repeated, or the seed has no effect."""
    raise NotImplementedError


def test_shapes(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if predictions or history have another shape, or one row depends on its neighbors."""
    raise NotImplementedError


def test_bad_input(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if bad input gives anything but a ``ValueError``."""
    raise NotImplementedError


def test_leaves_the_rest_alone(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if the input, the weights or the global generator change where they must not."""
    raise NotImplementedError
