"""Card of activation functions: derivatives by finite differences, numbers by computing them again."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.special import expit, softmax
from scipy.stats import norm

from tests.cards.page import numbers, text

CARD = "activation-functions"
Z = np.array([-3.0, -0.8, -0.1, 0.2, 1.4, 4.0])
PAIRS: dict[str, tuple[Callable[[np.ndarray], np.ndarray], Callable[[np.ndarray], np.ndarray]]] = {
    "sigmoid": (expit, lambda z: expit(z) * (1 - expit(z))),
    "tanh": (lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)), lambda z: 1 - np.tanh(z) ** 2),
    "elu": (lambda z: np.where(z > 0, z, np.expm1(z)), lambda z: np.where(z > 0, 1, np.exp(z))),
    "softplus": (lambda z: np.log1p(np.exp(z)), expit),
    "gelu": (lambda z: z * norm.cdf(z), lambda z: norm.cdf(z) + z * norm.pdf(z)),
    "silu": (lambda z: z * expit(z), lambda z: expit(z) * (1 + z * (1 - expit(z)))),
}


FORMULAS = {  # the cells of function and derivative as they stand on the card, for the code above
    "Sigmoid": r"\sigma(z) | \sigma(z)\,(1-\sigma(z))",
    "Tanh": r"\dfrac{e^z - e^{-z}}{e^z + e^{-z}} = 2\sigma(2z) - 1 | 1 - \tanh^2 z",
    "ELU": r"z for z>0, else a(e^z - 1) | 1, or a e^z",
    "Softplus": r"\log(1 + e^z) | \sigma(z)",
    "GELU": r"z\,\Phi(z) | \Phi(z) + z\,\varphi(z)",
    "SiLU": r"z\,\sigma(z) | \sigma(z)\,\bigl(1 + z(1-\sigma(z))\bigr)",
}


@pytest.mark.parametrize("row", FORMULAS)
def test_card_has_the_formulas_computed_here(row: str) -> None:
    (line,) = re.findall(rf"\n\| {row}[^\n]*", text(CARD))
    assert f"| {FORMULAS[row]} |" in line


@pytest.mark.parametrize("name", PAIRS)
def test_derivative(name: str) -> None:
    f, slope = PAIRS[name]
    assert (f(Z + 1e-6) - f(Z - 1e-6)) / 2e-6 == pytest.approx(slope(Z), abs=1e-6)


@pytest.mark.parametrize("name", ["gelu", "silu"])
def test_lowest_value_and_largest_slope(name: str) -> None:
    f, slope = PAIRS[name]
    low = minimize_scalar(f, bounds=(-3, 0), method="bounded")
    steep = minimize_scalar(lambda z: -slope(z), bounds=(0, 5), method="bounded")
    title = {"gelu": "GELU", "silu": "SiLU"}[name]
    assert numbers(CARD, rf"{title} is lowest, #, at z = #") == pytest.approx([low.fun, low.x], abs=0.006)
    row = rf"\| {title}[^\n]*from #; # near z = #"
    assert numbers(CARD, row) == pytest.approx([low.fun, -steep.fun, steep.x], abs=0.006)


def test_softmax_and_its_jacobian() -> None:
    z = np.array([2.0, 1.0, 0.0])
    p = softmax(z)
    jacobian = np.diag(p) - np.outer(p, p)
    assert numbers(CARD, r"softmax \(#, #, #\)") == pytest.approx(list(p), abs=5e-4)
    assert numbers(CARD, r"Jacobian: #, #, #") == pytest.approx(list(np.diag(jacobian)), abs=6e-4)
    assert numbers(CARD, r"\(1, 2\): #") == [pytest.approx(jacobian[0, 1], abs=5e-4)]
    steps = 1e-6 * np.eye(3)
    measured = [(softmax(z + s) - softmax(z - s)) / 2e-6 for s in steps]
    assert pytest.approx(jacobian, abs=1e-6) == np.array(measured).T
    assert jacobian.sum(axis=0) == pytest.approx([0, 0, 0], abs=1e-12)


def test_saturation() -> None:
    assert numbers(CARD, r"\(0, 1\); # at 0") == [expit(0) * (1 - expit(0))]
    assert np.tanh(Z) == pytest.approx(2 * expit(2 * Z) - 1)
    assert numbers(CARD, r"sigmoid at 5: #") == [pytest.approx(expit(5) * (1 - expit(5)), abs=5e-5)]
    assert numbers(CARD, r"0\.25\^\{10\} \\approx #") == [pytest.approx(0.25**10, rel=0.01)]
