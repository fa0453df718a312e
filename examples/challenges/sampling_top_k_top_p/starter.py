"""Temperature, top-k and top-p sampling from logits."""

import random


def distribution(logits: list[float], temperature: float = 1.0, top_k: int = 0, top_p: float = 1.0) -> list[float]:
    """Return one probability per logit after temperature, then top-k, then top-p; removed tokens have 0.

    A temperature of 0 is greedy. Raises ``ValueError`` for no logits, a negative temperature or top_k, or a top_p
    outside (0, 1].
    """
    raise NotImplementedError


def sample(logits: list[float], rng: random.Random, temperature: float = 1.0, top_k: int = 0, top_p: float = 1.0) -> int:
    """Return the index of one token drawn from ``distribution``, with the randomness of ``rng`` only."""
    raise NotImplementedError
