"""Attention with masks: agreement with NumPy and SciPy."""

import numpy as np
import pytest
from scipy.special import softmax

from examples.challenges.attention_with_mask.solution import attention


@pytest.mark.parametrize("seed", range(20))
def test_equals_scipy_softmax(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n, extra, d, e = rng.integers(1, 7, size=4)
    m = n + extra
    queries, keys, values = rng.normal(size=(n, d)), rng.normal(size=(m, d)), rng.normal(size=(m, e))
    real = rng.random(m) < 0.7
    real[0] = True
    hidden = np.triu(np.ones((n, m), dtype=bool), k=int(m - n) + 1) | ~real
    expected = softmax(np.where(hidden, -np.inf, queries @ keys.T / np.sqrt(d)), axis=1)
    outputs, weights = attention(queries.tolist(), keys.tolist(), values.tolist(), causal=True, real=real.tolist())
    np.testing.assert_allclose(weights, expected, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(outputs, expected @ values, rtol=1e-9, atol=1e-12)
