"""Scalar autograd: gradients of a small network and of random formulas equal numpy's and numeric derivatives."""

from collections.abc import Callable

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from examples.challenges.tiny_autograd.solution import Value


def test_two_layer_network_equals_matrix_gradients() -> None:
    rng = np.random.default_rng(0)
    first, second, x = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3)
    hidden = np.tanh(first @ x)
    error = second @ hidden - 0.7
    grad_second = 2 * error * hidden
    grad_first = np.outer(2 * error * second * (1 - hidden**2), x)
    w1 = [[Value(float(w)) for w in row] for row in first]
    w2 = [Value(float(w)) for w in second]
    layer = [sum((w * float(v) for w, v in zip(row, x, strict=True)), Value(0.0)).tanh() for row in w1]
    loss = (sum((w * h for w, h in zip(w2, layer, strict=True)), Value(0.0)) - 0.7) ** 2
    loss.backward()
    assert loss.data == pytest.approx(error**2)
    np.testing.assert_allclose([w.grad for w in w2], grad_second, rtol=1e-9)
    np.testing.assert_allclose([[w.grad for w in row] for row in w1], grad_first, rtol=1e-9)


FORMULAS: list[Callable[[Value, Value], Value]] = [
    lambda a, b: (a * b + 3) / (b**2 + 1) - a.exp(),
    lambda a, b: ((a * a + 1).log() * b).tanh() + (a - 2 * b).relu(),
    lambda a, b: 1 / (1 + (-(a * b)).exp()) - (5 - a) ** 3,
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_equals_finite_differences(formula: Callable[[Value, Value], Value]) -> None:
    for point in np.random.default_rng(1).normal(size=(20, 2)):
        a, b = Value(float(point[0])), Value(float(point[1]))
        formula(a, b).backward()
        numeric = approx_fprime(point, lambda p: formula(Value(float(p[0])), Value(float(p[1]))).data, 1e-7)
        np.testing.assert_allclose([a.grad, b.grad], numeric, rtol=1e-4, atol=1e-4)
