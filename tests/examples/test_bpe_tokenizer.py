"""Byte-pair encoding: properties that hold for any merges."""

import random
from itertools import pairwise

import pytest

from examples.challenges.bpe_tokenizer.solution import decode, encode, train


@pytest.mark.parametrize("seed", range(20))
def test_encoding_repeats_training(seed: int) -> None:
    """The training text itself is encoded without any learned pair left over, and comes back."""
    rng = random.Random(seed)  # noqa: S311
    data = bytes(rng.choice(b"abcd") for _ in range(300))
    merges = train(data, 30)
    tokens = encode(data, merges)
    assert decode(tokens, merges) == data
    assert not set(merges) & set(pairwise(tokens))
    assert len(encode(data, merges[:10])) > len(tokens)


def test_rank_order_differs_from_longest_match() -> None:
    """The pair learned first wins although the other comes first in the text."""
    assert encode(b"abc", [(98, 99), (97, 98)]) == [97, 256]
