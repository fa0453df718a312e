"""Recurrent cell: agreement with scikit-learn's tanh layer, and finite differences of the unrolled network."""

import random
from itertools import chain

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from sklearn.neural_network import MLPRegressor

from examples.challenges.rnn_cell_step.solution import Cell, step, through_time


def test_a_step_equals_a_tanh_layer_of_scikit_learn() -> None:
    rng = np.random.default_rng(0)
    model = MLPRegressor(hidden_layer_sizes=(3,), activation="tanh", max_iter=1, random_state=0)
    model.partial_fit(rng.normal(size=(10, 5)), rng.normal(size=10))
    model.coefs_[1], model.intercepts_[1] = np.array([[1.0], [10.0], [100.0]]), np.zeros(1)
    weights = model.coefs_[0].T
    cell = Cell(weights[:, :2].tolist(), weights[:, 2:].tolist(), model.intercepts_[0].tolist())
    x, h = rng.normal(size=2), rng.normal(size=3)
    expected = model.predict([[*x, *h]])[0]
    assert np.dot(step(cell, x.tolist(), h.tolist()), [1.0, 10.0, 100.0]) == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(5))
def test_through_time_equals_finite_differences(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    w_x, w_h, b, h0 = ([rng.gauss(0, 0.7) for _ in range(n)] for n in (6, 9, 3, 3))
    xs, d_states = ([[rng.gauss(0, 1) for _ in range(n)] for _ in range(6)] for n in (2, 3))

    def cell_of(numbers: list[float]) -> Cell:
        return Cell([numbers[i : i + 2] for i in (0, 2, 4)], [numbers[i : i + 3] for i in (6, 9, 12)], numbers[15:18])

    def objective(numbers: list[float]) -> float:
        h, total = list(numbers[18:]), 0.0
        for x, weights in zip(xs, d_states, strict=True):
            h = step(cell_of(list(numbers)), x, h)
            total += sum(p * q for p, q in zip(weights, h, strict=True))
        return total

    numbers = [*w_x, *w_h, *b, *h0]
    weights, d_h0 = through_time(cell_of(numbers), xs, h0, d_states)
    found = [*chain(*weights.w_x, *weights.w_h), *weights.b, *d_h0]
    np.testing.assert_allclose(found, approx_fprime(np.array(numbers), objective, 1e-7), rtol=1e-4, atol=1e-5)
