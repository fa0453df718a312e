"""Skip-gram: agreement of the step with SciPy's gradients, and of the pairs with a brute force."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_expit

from examples.challenges.skipgram_negative_sampling_code.solution import Settings, noise, pairs, step, train


@pytest.mark.parametrize("seed", range(10))
def test_step_follows_the_gradient(seed: int) -> None:
    rng = np.random.default_rng(seed)
    center, context, *negatives = rng.integers(0, 6, size=5).tolist()
    start = rng.normal(size=2 * 6 * 3)
    signs = np.array([1.0, -1.0, -1.0, -1.0])

    def loss(flat: np.ndarray) -> float:
        w_in, w_out = flat.reshape(2, 6, 3)
        return -float(log_expit(signs * (w_out[[context, *negatives]] @ w_in[center])).sum())

    w_in, w_out = start.copy().reshape(2, 6, 3)
    assert step(w_in, w_out, center, context, negatives, 0.5) == pytest.approx(loss(start))
    moved = np.concatenate([w_in.ravel(), w_out.ravel()])
    np.testing.assert_allclose((start - moved) / 0.5, approx_fprime(start, loss, 1e-7), atol=1e-5)


def test_noise_and_pairs() -> None:
    np.testing.assert_allclose(noise([81, 16, 0]), [27 / 35, 8 / 35, 0])
    assert pairs([1, 2, 3, 4], 2)[:5] == [(1, 2), (1, 3), (2, 1), (2, 3), (2, 4)]


def test_training_lowers_the_loss() -> None:
    _, _, losses = train([0, 1, 2, 3] * 50, 4, Settings(d=4, window=1, k=2, rate=0.1, epochs=5, seed=0))
    assert losses[-1] < losses[0]
