"""Gradient descent for linear regression: agreement with numpy's least squares, and a loss that never rises."""

import numpy as np
import pytest

from examples.challenges.gd_linear_regression.solution import fit


@pytest.mark.parametrize("seed", range(5))
def test_equals_numpy_lstsq(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(50, 3)) + 0.5 * rng.normal(size=(50, 1))
    y = x @ rng.normal(size=3) + rng.normal() + rng.normal(size=50)
    wide = np.column_stack([x, np.ones(50)])
    expected = np.linalg.lstsq(wide, y, rcond=None)[0]
    safe = 1 / np.linalg.eigvalsh(2 * wide.T @ wide / 50).max()
    weights, bias, losses = fit(x.tolist(), y.tolist(), rate=float(safe))
    np.testing.assert_allclose([*weights, bias], expected, atol=1e-6)
    assert np.all(np.diff(losses) <= 1e-12 * losses[0])


def test_twice_the_safe_step_diverges() -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(50, 2))
    wide = np.column_stack([x, np.ones(50)])
    limit = 2 / np.linalg.eigvalsh(2 * wide.T @ wide / 50).max()
    with pytest.raises(ValueError, match="smaller rate"):
        fit(x.tolist(), rng.normal(size=50).tolist(), rate=float(1.05 * limit), max_steps=100_000)


def test_infinite_first_loss_is_an_error() -> None:
    with pytest.raises(ValueError, match="smaller rate"):
        fit([[1.0]], [1e200], rate=0.1, max_steps=0)
