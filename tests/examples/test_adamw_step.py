"""Adam and AdamW: agreement with scikit-learn's Adam, and the difference between the two decays."""

import numpy as np
import pytest
from sklearn.neural_network._stochastic_optimizers import AdamOptimizer

from examples.challenges.adamw_step.solution import Settings, adam_step, start


@pytest.mark.parametrize("seed", range(3))
def test_equals_scikit_learn_over_100_steps(seed: int) -> None:
    rng = np.random.default_rng(seed)
    reference = [rng.normal(size=4)]
    # scikit-learn adds eps before the bias correction, so it must be negligible here.
    optimizer = AdamOptimizer(reference, 0.01, 0.9, 0.99, 1e-14)
    params, state = reference[0].tolist(), start(4)
    for _ in range(100):
        grads = rng.normal(size=4) + np.array(params)
        params, state = adam_step(params, grads.tolist(), state, Settings(0.01, 0.9, 0.99, 1e-14))
        optimizer.update_params(reference, [grads])
        np.testing.assert_allclose(params, reference[0], rtol=1e-9, atol=1e-12)


def test_decoupled_decay_is_a_shrinking_before_the_same_step() -> None:
    plain, _ = adam_step([3.0], [0.7], start(1), Settings(0.1))
    decayed, _ = adam_step([3.0], [0.7], start(1), Settings(0.1, weight_decay=0.2))
    assert plain[0] - decayed[0] == pytest.approx(0.1 * 0.2 * 3.0)


def test_decay_in_the_gradient_loses_its_size() -> None:
    weak, _ = adam_step([3.0], [0.7], start(1), Settings(0.1, weight_decay=0.001, decoupled=False))
    strong, _ = adam_step([3.0], [0.7], start(1), Settings(0.1, weight_decay=10.0, decoupled=False))
    assert weak[0] == pytest.approx(strong[0], abs=1e-8)
