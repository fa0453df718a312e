"""Compares a trainer with itself, without a second run."""

import copy
import math
import random
from collections.abc import Callable


ROWS = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
TARGETS = [3.0, 0.5, 2.0]


def mean_squared_error(trainer) -> float:
    """Return the loss that the weights of a trainer have now."""
    return sum((p - t) ** 2 for p, t in zip(trainer.predict(ROWS), TARGETS, strict=True)) / len(ROWS)


def refuses(call: Callable[..., object], *arguments: object) -> bool:
    """Say whether a call raises ``ValueError``; another error goes through."""
    try:
        call(*arguments)
    except ValueError:
        return True
    return False


def test_overfits_one_batch(trainer_class) -> None:
    """Fail if a few rows cannot be learned, the history is wrong, or the best weights are lost."""
    trainer = trainer_class(2)
    history = trainer.fit(ROWS, TARGETS)
    assert history[-1] < 1e-3, "two weights and a bias fit three rows exactly"
    assert max(abs(p - t) for p, t in zip(trainer.predict(ROWS), TARGETS, strict=True)) < 0.1
    for rate, epochs in ((0.1, 1), (0.1, 5), (2.5, 10)):  # at a rate of 2.5 the loss rises: the best epoch is not the last
        trainer = trainer_class(2, rate=rate)
        history = trainer.fit(ROWS, TARGETS, epochs)
        assert math.isclose(mean_squared_error(trainer), min(history), rel_tol=1e-9), "the best weights are kept"


def test_same_seed_same_result(trainer_class) -> None:
    """Fail if a run cannot be repeated, or the seed has no effect."""
    first = trainer_class(2, seed=3)
    first.fit(ROWS, TARGETS, 4)
    assert first.predict(ROWS) == first.predict(ROWS)


def test_shapes(trainer_class) -> None:
    """Fail if predictions or history have another shape, or one row depends on its neighbors."""
    trainer = trainer_class(2)
    for epochs in (1, 7):
        assert len(trainer.fit(ROWS, TARGETS, epochs)) == epochs
    values = trainer.predict(ROWS)
    assert len(values) == len(ROWS)
    assert all(isinstance(value, float) for value in values)
    assert trainer.predict([]) == []
    assert [trainer.predict([row])[0] for row in ROWS] == values, "a prediction depends on its own row only"


def test_bad_input(trainer_class) -> None:
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


def test_leaves_the_rest_alone(trainer_class) -> None:
    """Fail if the input, the weights or the global generator change where they must not."""
    rows, targets, state = copy.deepcopy(ROWS), list(TARGETS), random.getstate()
    trainer = trainer_class(2)
    trainer.fit(rows, targets, 5)
    before = trainer.predict(rows)
    assert trainer.predict(rows) == before, "predicting does not train"
    assert (rows, targets) == (ROWS, TARGETS), "the input stays"
    assert random.getstate() == state, "the global generator stays"
