"""Speculative sampling: a draft model proposes, the target model decides."""

import random
from collections.abc import Callable

Model = Callable[[tuple[int, ...]], list[float]]


def residual(target: list[float], draft: list[float]) -> list[float]:
    """Return the distribution to draw from after a rejection; the target itself if the two are equal."""
    raise NotImplementedError


def step(target: Model, draft: Model, prefix: tuple[int, ...], gamma: int, rng: random.Random) -> list[int]:
    """Return the 1 to gamma + 1 new tokens of one round: the accepted proposals and one token more.

    A model maps a prefix to the probabilities of the next token. Raises ``ValueError`` for a negative gamma.
    """
    raise NotImplementedError


def generate(target: Model, draft: Model, prefix: tuple[int, ...], length: int, gamma: int, rng: random.Random) -> list[int]:
    """Return exactly ``length`` new tokens after the prefix, made by rounds of ``step``."""
    raise NotImplementedError
