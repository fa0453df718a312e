"""Tests of a small trainer."""
# ruff: noqa: PT028, S101 (the default lets pytest run each test on the trainer below)

import copy
import math
import random
from collections.abc import Callable


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


ROWS = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
TARGETS = [3.0, 0.5, 2.0]


def mean_squared_error(trainer: Trainer) -> float:
    """Return the loss that the weights of a trainer have now."""
    return sum((p - t) ** 2 for p, t in zip(trainer.predict(ROWS), TARGETS, strict=True)) / len(ROWS)


def refuses(call: Callable[..., object], *arguments: object) -> bool:
    """Say whether a call raises ``ValueError``; another error goes through."""
    try:
        call(*arguments)
    except ValueError:
        return True
    return False


def test_overfits_one_batch(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if a few rows cannot be learned, the history is wrong, or the best weights are lost."""
    trainer = trainer_class(2)
    history = trainer.fit(ROWS, TARGETS)
    assert history[-1] < 1e-3, "two weights and a bias fit three rows exactly"
    assert max(abs(p - t) for p, t in zip(trainer.predict(ROWS), TARGETS, strict=True)) < 0.1
    for rate, epochs in ((0.1, 1), (0.1, 5), (2.5, 10)):  # at a rate of 2.5 the loss rises: the best epoch is not the last
        trainer = trainer_class(2, rate=rate)
        history = trainer.fit(ROWS, TARGETS, epochs)
        assert math.isclose(mean_squared_error(trainer), min(history), rel_tol=1e-9), "the best weights are kept"


def test_same_seed_same_result(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if a run cannot be repeated, or the seed has no effect."""
    random.seed(1)
    first, second = trainer_class(2, seed=3), trainer_class(2, seed=3)
    history = first.fit(ROWS, TARGETS, 4)
    random.seed(2)
    assert second.fit(ROWS, TARGETS, 4) == history, "same seed, same history"
    assert second.predict(ROWS) == first.predict(ROWS), "same seed, same weights"
    assert first.fit(ROWS, TARGETS, 4) == history, "a second fit starts afresh"
    assert trainer_class(2, seed=4).fit(ROWS, TARGETS, 4) != history, "another seed, another run"


def test_shapes(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if predictions or history have another shape, or one row depends on its neighbors."""
    trainer = trainer_class(2)
    for epochs in (1, 7):
        assert len(trainer.fit(ROWS, TARGETS, epochs)) == epochs
    values = trainer.predict(ROWS)
    assert len(values) == len(ROWS)
    assert all(isinstance(value, float) for value in values)
    assert trainer.predict([]) == []
    assert [trainer.predict([row])[0] for row in ROWS] == values, "a prediction depends on its own row only"


def test_bad_input(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if bad input gives anything but a ``ValueError``."""
    nan, inf = math.nan, math.inf
    bad_rows = [[[1.0]], [[1.0, 2.0, 3.0]], [[nan, 0.0]], [[0.0, inf]], [[0.0, 1.0], [1.0]], [[0.0, 1.0], [nan, 1.0]]]
    bad_fits = [([], [], 1), (ROWS, TARGETS, 0), (ROWS, TARGETS, -1), (ROWS, TARGETS[:2], 1), (ROWS[:2], TARGETS, 1)]
    bad_fits += [(rows, [1.0] * len(rows), 1) for rows in bad_rows]
    bad_fits += [(ROWS, [1.0, value, 1.0], 1) for value in (nan, inf, -inf)]
    for rows, targets, epochs in bad_fits:
        assert refuses(trainer_class(2).fit, rows, targets, epochs), (rows, targets, epochs)
    for rows in bad_rows:
        assert refuses(trainer_class(2).predict, rows), rows


def test_leaves_the_rest_alone(trainer_class: type[Trainer] = Trainer) -> None:
    """Fail if the input, the weights or the global generator change where they must not."""
    rows, targets, state = copy.deepcopy(ROWS), list(TARGETS), random.getstate()
    trainer = trainer_class(2)
    trainer.fit(rows, targets, 5)
    before = trainer.predict(rows)
    assert trainer.predict(rows) == before, "predicting does not train"
    assert (rows, targets) == (ROWS, TARGETS), "the input stays"
    assert random.getstate() == state, "the global generator stays"
