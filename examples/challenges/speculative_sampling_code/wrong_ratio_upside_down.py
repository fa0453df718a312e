"""Accepts with draft over target instead of target over draft."""

import math
import random
from collections.abc import Callable

Model = Callable[[tuple[int, ...]], list[float]]


def draw(probabilities: list[float], rng: random.Random) -> int:
    """Return an index drawn with these probabilities."""
    return rng.choices(range(len(probabilities)), weights=probabilities)[0]


def residual(target: list[float], draft: list[float]) -> list[float]:
    """Return the distribution to draw from after a rejection; the target itself if the two are equal."""
    excess = [max(p - q, 0.0) for p, q in zip(target, draft, strict=True)]
    total = math.fsum(excess)
    return [value / total for value in excess] if total > 0 else list(target)


def step(target: Model, draft: Model, prefix: tuple[int, ...], gamma: int, rng: random.Random) -> list[int]:
    """Return the 1 to gamma + 1 new tokens of one round: the accepted proposals and one token more."""
    if gamma < 0:
        raise ValueError("gamma must not be negative")
    proposed: list[int] = []
    drafts: list[list[float]] = []
    for _ in range(gamma):
        drafts.append(draft((*prefix, *proposed)))
        proposed.append(draw(drafts[-1], rng))
    # A real target model scores all these prefixes in one forward pass.
    targets = [target((*prefix, *proposed[:size])) for size in range(gamma + 1)]
    for size, token in enumerate(proposed):
        p, q = targets[size], drafts[size]
        if rng.random() * p[token] >= q[token]:
            return [*proposed[:size], draw(residual(p, q), rng)]
    return [*proposed, draw(targets[gamma], rng)]


def generate(target: Model, draft: Model, prefix: tuple[int, ...], length: int, gamma: int, rng: random.Random) -> list[int]:
    """Return exactly ``length`` new tokens after the prefix, made by rounds of ``step``."""
    tokens: list[int] = []
    while len(tokens) < length:
        tokens += step(target, draft, (*prefix, *tokens), gamma, rng)
    return tokens[:length]
