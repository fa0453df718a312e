"""The sampler against softmax in SciPy and a plain NumPy nucleus."""

import random

import numpy as np
import pytest
from scipy.special import softmax

from examples.challenges.sampling_top_k_top_p.solution import distribution, sample


@pytest.mark.parametrize("seed", range(20))
def test_against_scipy(seed: int) -> None:
    """Softmax of the masked logits gives the same probabilities."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 3, 50)
    temperature, top_k, top_p = float(rng.uniform(0.2, 2)), int(rng.integers(1, 50)), float(rng.uniform(0.1, 0.99))
    scaled = logits / temperature
    scaled[scaled < np.sort(scaled)[-top_k]] = -np.inf
    order = np.argsort(-scaled)
    before = np.cumsum(softmax(scaled)[order]) - softmax(scaled)[order]
    scaled[order[before >= top_p]] = -np.inf
    assert distribution(logits.tolist(), temperature, top_k, top_p) == pytest.approx(softmax(scaled), abs=1e-12)


def test_sample_is_greedy_at_zero() -> None:
    """Temperature 0 returns the argmax whatever the seed."""
    assert {sample([0.1, 3.0, 2.9], random.Random(seed), temperature=0) for seed in range(20)} == {1}  # noqa: S311
