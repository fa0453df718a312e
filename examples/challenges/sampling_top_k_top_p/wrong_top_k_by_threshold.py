"""Keeps every token whose logit reaches the k-th largest, so ties keep more than k."""

import math
import random


def distribution(logits: list[float], temperature: float = 1.0, top_k: int = 0, top_p: float = 1.0) -> list[float]:
    """Return one probability per logit after temperature, then top-k, then top-p; removed tokens have 0."""
    if not logits or temperature < 0 or top_k < 0 or not 0 < top_p <= 1:
        raise ValueError("logits must not be empty; temperature >= 0, top_k >= 0, 0 < top_p <= 1")
    # The sort is stable, so the lower index comes first among equal logits.
    order = sorted(range(len(logits)), key=lambda i: -logits[i])
    if temperature == 0:
        top_k, temperature = 1, 1.0
    threshold = logits[order[min(top_k, len(order)) - 1]]
    kept = [i for i in order if not top_k or logits[i] >= threshold]
    largest = logits[kept[0]]
    weights = [math.exp((logits[i] - largest) / temperature) for i in kept]
    # top-p looks at the shares among the survivors of top-k.
    needed = top_p * math.fsum(weights)
    size, mass = len(weights), 0.0
    if top_p < 1:
        for position, weight in enumerate(weights, 1):
            mass += weight
            if mass >= needed:
                size = position
                break
    total = math.fsum(weights[:size])
    result = [0.0] * len(logits)
    for i, weight in zip(kept[:size], weights[:size], strict=True):
        result[i] = weight / total
    return result


def sample(logits: list[float], rng: random.Random, temperature: float = 1.0, top_k: int = 0, top_p: float = 1.0) -> int:
    """Return the index of one token drawn from ``distribution``, with the randomness of ``rng`` only."""
    probabilities = distribution(logits, temperature, top_k, top_p)
    return rng.choices(range(len(logits)), weights=probabilities)[0]
