"""Multi-head attention: agreement with einsum and SciPy, and equal parameter counts."""

import numpy as np
import pytest
from scipy.special import softmax

from examples.challenges.multi_head_attention.solution import Weights, attention, to_grouped


@pytest.mark.parametrize(("heads", "kv_heads"), [(4, 4), (4, 2), (4, 1), (6, 3)])
def test_equals_einsum_with_repeated_keys(heads: int, kv_heads: int) -> None:
    rng = np.random.default_rng(heads * 10 + kv_heads)
    width, size, length = 5, 3, 6
    weights = Weights(
        rng.normal(size=(width, heads * size)),
        rng.normal(size=(width, kv_heads * size)),
        rng.normal(size=(width, kv_heads * size)),
        rng.normal(size=(heads * size, width)),
    )
    x = rng.normal(size=(2, length, width))
    q = np.einsum("btw,whs->bhts", x, weights.q.reshape(width, heads, size))
    k, v = (np.einsum("btw,whs->bhts", x, matrix.reshape(width, kv_heads, size)) for matrix in (weights.k, weights.v))
    many_k, many_v = (np.repeat(array, heads // kv_heads, axis=1) for array in (k, v))
    scores = np.einsum("bhts,bhus->bhtu", q, many_k) / np.sqrt(size)
    scores[:, :, np.triu(np.ones((length, length), dtype=bool), k=1)] = -np.inf
    mixed = np.einsum("bhtu,bhus->bhts", softmax(scores, axis=-1), many_v)
    expected = np.einsum("bhts,hsw->btw", mixed, weights.o.reshape(heads, size, width))
    output, keys, values = attention(x, weights, heads, kv_heads)
    np.testing.assert_allclose(output, expected, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(keys, k)
    np.testing.assert_allclose(values, v)


def test_conversion_to_the_same_number_of_heads_changes_nothing() -> None:
    rng = np.random.default_rng(0)
    weights = Weights(*(rng.normal(size=(8, 8)) for _ in range(4)))
    for old, new in zip(weights, to_grouped(weights, 4, 4), strict=True):
        np.testing.assert_allclose(new, old)
