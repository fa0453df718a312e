"""Treats the rate of the control arm as known, so half of the noise is missing."""

import math
import random


def p_value(a: int, b: int, n: int) -> float:
    """Return the two-sided p-value of the pooled z-test for a and b successes, each out of n."""
    pooled = (a + b) / (2 * n)
    variance = pooled * (1 - pooled) * 2 / n
    if variance == 0:
        return 1.0
    z = (b - a) / n / math.sqrt(variance)
    return math.erfc(abs(z) / math.sqrt(2))


def power(p: float, q: float, n: int, alpha: float = 0.05, runs: int = 2000, seed: int = 0) -> float:
    """Return the share of simulated tests with n per arm and true rates p and q that are significant."""
    rng = random.Random(seed)

    def successes(rate: float) -> int:
        return sum([rng.random() < rate for _ in range(n)])

    return sum(p_value(round(n * p), successes(q), n) <= alpha for _ in range(runs)) / runs


def sample_size(p: float, q: float, target: float = 0.8, alpha: float = 0.05, runs: int = 2000, seed: int = 0) -> int:
    """Return about the smallest n per arm whose simulated power reaches the target; raises ``ValueError`` if p equals q."""
    if p == q:
        raise ValueError("without a difference no sample is large enough")
    high = 2
    while power(p, q, high, alpha, runs, seed) < target:
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        if power(p, q, middle, alpha, runs, seed) < target:
            low = middle
        else:
            high = middle
    return high
