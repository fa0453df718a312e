"""Card of loss functions: gradients by finite differences, numbers by computing them again."""

from collections.abc import Callable

import numpy as np
import pytest
from scipy.special import expit, log_softmax, softmax

from tests.cards.page import numbers

CARD = "loss-functions"
Pair = tuple[Callable[[float], float], Callable[[float], float]]


def huber(e: float, delta: float = 2.0) -> float:
    """Return the Huber loss of an error."""
    return 0.5 * e**2 if abs(e) <= delta else delta * (abs(e) - 0.5 * delta)


Y = 1.5  # the target
BY_PREDICTION: dict[str, Pair] = {
    "squared": (lambda t: (Y - t) ** 2, lambda t: -2 * (Y - t)),
    "huber": (lambda t: huber(Y - t), lambda t: -(Y - t) if abs(Y - t) <= 2 else -2 * np.sign(Y - t)),
    "log-cosh": (lambda t: np.log(np.cosh(Y - t)), lambda t: -np.tanh(Y - t)),
    "quantile": (lambda t: 0.9 * (Y - t) if t <= Y else -0.1 * (Y - t), lambda t: -0.9 if t < Y else 0.1),
    "poisson": (lambda t: t - Y * np.log(t), lambda t: 1 - Y / t),
    "log error": (lambda t: (np.log1p(Y) - np.log1p(t)) ** 2, lambda t: -2 * (np.log1p(Y) - np.log1p(t)) / (1 + t)),
    "logistic": (lambda t: np.log1p(np.exp(-t)), lambda t: -expit(-t)),
    "exponential": (np.exp, np.exp),
    "hinge": (lambda t: max(0.0, 1 - t), lambda t: -1.0 if t < 1 else 0.0),
    "focal": (
        lambda t: -((1 - expit(t)) ** 2) * np.log(expit(t)),
        lambda t: (1 - expit(t)) ** 2 * (2 * expit(t) * np.log(expit(t)) + expit(t) - 1),
    ),
    "cross-entropy": (lambda t: -np.log(1 - expit(t)), expit),
}


@pytest.mark.parametrize("name", BY_PREDICTION)
@pytest.mark.parametrize("t", [0.3, 1.2, 2.9, 4.4])
def test_derivative(name: str, t: float) -> None:
    loss, slope = BY_PREDICTION[name]
    assert (loss(t + 1e-6) - loss(t - 1e-6)) / 2e-6 == pytest.approx(slope(t), abs=1e-5)


def test_softmax_cross_entropy_gradient_is_prediction_minus_target() -> None:
    z, y = np.array([0.3, -1.0, 2.0]), np.array([0, 1, 0])
    measured = [-(log_softmax(z + s) @ y - log_softmax(z - s) @ y) / 2e-6 for s in 1e-6 * np.eye(3)]
    assert measured == pytest.approx(list(softmax(z) - y), abs=1e-6)


def test_minimizers() -> None:
    x = np.random.default_rng(0).exponential(size=2001)
    grid = np.linspace(0, 5, 2001)

    def best(loss: Callable[[np.ndarray], np.ndarray]) -> float:
        return float(grid[np.argmin([loss(x - t).mean() for t in grid])])

    assert best(np.square) == pytest.approx(x.mean(), abs=0.01)
    assert best(np.abs) == pytest.approx(np.median(x), abs=0.01)
    assert best(lambda e: np.maximum(0.9 * e, -0.1 * e)) == pytest.approx(np.quantile(x, 0.9), abs=0.02)


def test_numbers() -> None:
    delta, at, value, slope, inside, outside = numbers(
        CARD, r"delta = # at e = #: # from both branches, slope #\. The popular version has # inside and # outside"
    )
    assert (value, slope) == (huber(at, delta), delta)
    assert (value, inside, outside) == (delta * (at - delta / 2), at**2, at)
    classes, base, ten, words, many = numbers(CARD, r"guessing # classes evenly: .log # = #\. A vocabulary of #: #\.")
    assert classes == base
    assert words == 50_000
    assert ten == pytest.approx(np.log(classes), abs=5e-4)
    assert many == pytest.approx(np.log(words), abs=5e-3)
    *chances, a, b, c = numbers(CARD, r"p = #, #, # for what happened cost #, #, #\.")
    assert [a, b, c] == pytest.approx([-np.log(p) for p in chances], abs=5e-4)
    assert numbers(CARD, r"at 0\.9: #,") == [pytest.approx(-((1 - 0.9) ** 2) * np.log(0.9), abs=5e-5)]
    *errors, mae, mse, rmse = numbers(CARD, r"Errors #, #, #: MAE #, MSE #, RMSE #")
    e = np.array(errors)
    assert [mae, mse, rmse] == pytest.approx([e.mean(), (e**2).mean(), (e**2).mean() ** 0.5], abs=5e-3)
