"""The loss of direct preference optimization against SciPy."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_expit

from examples.challenges.dpo_loss_code.solution import dpo


@pytest.mark.parametrize("seed", range(10))
def test_against_scipy(seed: int) -> None:
    """Loss and gradients are those of the log-sigmoid in SciPy."""
    rng = np.random.default_rng(seed)
    chosen, rejected, ref_chosen, ref_rejected = rng.uniform(-30, -1, (4, 8))
    beta = float(rng.uniform(0.05, 1))

    def loss(policy: np.ndarray) -> float:
        return float(-log_expit(beta * (policy[:8] - ref_chosen - policy[8:] + ref_rejected)).mean())

    policy = np.concatenate([chosen, rejected])
    found = dpo(chosen.tolist(), rejected.tolist(), ref_chosen.tolist(), ref_rejected.tolist(), beta)
    assert found.loss == pytest.approx(loss(policy), rel=1e-12)
    assert found.grad_chosen + found.grad_rejected == pytest.approx(approx_fprime(policy, loss), abs=1e-6)


@pytest.mark.parametrize("margin", [-3000.0, -50.0, 0.0, 50.0, 700.0])
def test_extreme_margins(margin: float) -> None:
    """The loss keeps its relative precision far from zero."""
    assert dpo([margin], [0.0], [0.0], [0.0], 1.0).loss == pytest.approx(-log_expit(margin), rel=1e-12)
