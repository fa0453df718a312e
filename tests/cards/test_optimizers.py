"""Card of optimizers: its numbers, and what it says of Adam and of momentum."""

import numpy as np
import pytest

from tests.cards.page import numbers

CARD = "optimizers"


def steps_to_a_hundredth(rate: float, momentum: float, curvatures: tuple[float, float]) -> int:
    """Count the steps until the error of a quadratic has shrunk to a hundredth for good."""
    w, v = np.ones(2), np.zeros(2)
    last = 0
    for t in range(1, 2000):
        v = momentum * v + np.array(curvatures) * w
        w = w - rate * v
        if np.linalg.norm(w) > 0.01 * np.sqrt(2):
            last = t
    return last + 1


def test_pace_on_a_quadratic() -> None:
    kappa, plain, heavy, many, few = numbers(CARD, r"kappa = #: # and #, so # steps against about # for")
    root = kappa**0.5
    assert (plain, heavy) == pytest.approx(((kappa - 1) / (kappa + 1), (root - 1) / (root + 1)), abs=5e-4)
    assert (many, few) == pytest.approx(
        (np.log(0.01) / np.log((kappa - 1) / (kappa + 1)), np.log(0.01) / np.log((root - 1) / (root + 1))), abs=0.5
    )
    assert steps_to_a_hundredth(2 / (1 + kappa), 0, (1, kappa)) == pytest.approx(many, rel=0.03)
    ideal = steps_to_a_hundredth(4 / (root + 1) ** 2, ((root - 1) / (root + 1)) ** 2, (1, kappa))
    assert few < ideal < many / 4, "the rate is asymptotic: a polynomial factor comes first"


def test_bias_correction_and_first_step() -> None:
    (said,) = numbers(CARD, r"\}\} = # times as long")
    assert said == pytest.approx(0.1 / 0.001**0.5, abs=5e-3)
    for g in (1e-3, 1.0, 1e3):
        m, s = 0.1 * g, 0.001 * g**2
        assert (m / 0.1) / ((s / 0.001) ** 0.5 + 1e-8) == pytest.approx(1, rel=1e-4)


def test_momentum_moves_ten_times_as_far() -> None:
    v = 0.0
    for _ in range(500):
        v = 0.9 * v + 1
    assert v == pytest.approx(10)


def test_usual_settings() -> None:
    """Adam's are of its paper, Lion's of its paper, the rest are the defaults of torch.optim that the card names."""
    assert numbers(CARD, r"beta_1 #, .beta_2 # \(LLMs #\), .epsilon 10\^\{#\}, .eta 10\^\{#\}") == [0.9, 0.999, 0.95, -8, -3]
    assert numbers(CARD, r"beta #, #; .eta # to # times smaller") == [0.9, 0.99, 3, 10]
    assert numbers(CARD, r"rho # \(PyTorch #\)") == [0.9, 0.99]
    assert numbers(CARD, r"lambda # \(PyTorch\) to # \(LLMs\)") == [0.01, 0.1]
    assert numbers(CARD, r"mu = #: a constant[^~]*mu = # \|") == [0.9, 0.9]


def test_memory() -> None:
    assert numbers(CARD, r"SGD # bytes a weight, momentum #, Adam #\.") == [8, 12, 16]
