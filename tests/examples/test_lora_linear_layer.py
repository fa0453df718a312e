"""LoRA layer: agreement with einsum, and bit-equal sharing of the frozen weight."""

import numpy as np
import pytest

from examples.challenges.lora_linear_layer.solution import LoRALinear


@pytest.mark.parametrize(("d_out", "d_in", "rank", "alpha"), [(7, 5, 2, 8.0), (5, 9, 4, 1.0), (16, 16, 16, 32.0)])
def test_equals_einsum_merged_and_unmerged(d_out: int, d_in: int, rank: int, alpha: float) -> None:
    rng = np.random.default_rng(d_out)
    layer = LoRALinear(rng.normal(size=(d_out, d_in)), rank, alpha, rng)
    layer.b = rng.normal(size=(d_out, rank))
    x = rng.normal(size=(2, 3, d_in))
    full = layer.weight + alpha / rank * np.einsum("or,ri->oi", layer.b, layer.a)
    expected = np.einsum("oi,bti->bto", full, x)
    np.testing.assert_allclose(layer.forward(x), expected, rtol=1e-9, atol=1e-12)
    layer.merge()
    np.testing.assert_allclose(layer.weight, full)
    np.testing.assert_allclose(layer.forward(x), expected, rtol=1e-9, atol=1e-12)
    layer.unmerge()
    np.testing.assert_allclose(layer.forward(x), expected, rtol=1e-9, atol=1e-12)


def test_gradients_are_those_of_the_full_matrix_projected_on_the_factors() -> None:
    rng = np.random.default_rng(1)
    layer = LoRALinear(rng.normal(size=(6, 4)), 3, 6.0, rng)
    layer.b = rng.normal(size=(6, 3))
    x, slopes = rng.normal(size=(8, 4)), rng.normal(size=(8, 6))
    full = slopes.T @ x
    found = layer.gradients(x, slopes)
    np.testing.assert_allclose(found.b, 2.0 * full @ layer.a.T, rtol=1e-9)
    np.testing.assert_allclose(found.a, 2.0 * layer.b.T @ full, rtol=1e-9)


def test_a_thousand_merges_keep_the_weight() -> None:
    rng = np.random.default_rng(2)
    weight = rng.normal(size=(6, 4))
    layer = LoRALinear(weight, 2, 4.0, rng)
    layer.b = rng.normal(size=(6, 2))
    for _ in range(1000):
        layer.merge()
        layer.unmerge()
    np.testing.assert_allclose(layer.weight, weight, rtol=1e-9, atol=1e-11)
