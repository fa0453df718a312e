"""KV cache: agreement with the uncached decoder for random models and random pieces."""

from itertools import pairwise

import numpy as np
import pytest

from examples.challenges.kv_cache_decode.solution import Layer, Model, extend, forward, generate, new_cache


def build(seed: int) -> Model:
    rng = np.random.default_rng(seed)
    layers = []
    for _ in range(3):
        q, k, v, o = (rng.normal(size=(8, 8)) / 3 for _ in range(4))
        layers.append(Layer(q, k, v, o, rng.normal(size=(8, 12)), rng.normal(size=(12, 8))))
    return Model(rng.normal(size=(13, 8)), rng.normal(size=(30, 8)), layers, rng.normal(size=(8, 13)))


@pytest.mark.parametrize("seed", range(10))
def test_any_pieces_equal_the_uncached_pass(seed: int) -> None:
    rng = np.random.default_rng(seed)
    model, tokens = build(seed), rng.integers(0, 13, size=20).tolist()
    cuts = [0, *sorted(rng.choice(np.arange(1, 20), size=4, replace=False).tolist()), 20]
    cache = new_cache(model, 20)
    pieces = [extend(model, cache, tokens[a:b]) for a, b in pairwise(cuts)]
    np.testing.assert_allclose(np.vstack(pieces), forward(model, tokens), rtol=1e-9, atol=1e-9)


def test_greedy_tokens_equal_the_uncached_ones() -> None:
    model, sequence = build(1), [4, 2]
    for _ in range(8):
        sequence.append(int(forward(model, sequence)[-1].argmax()))
    assert generate(model, [4, 2], 8) == sequence[2:]
