"""Measures the scale before the ReLU, where it is larger."""

import math
import random


def he_normal(fan_in: int, fan_out: int, rng: random.Random) -> list[list[float]]:
    """Return a (fan_in, fan_out) matrix of normal draws of variance 2 / fan_in; raises ``ValueError`` if a fan is below 1."""
    _check(fan_in, fan_out)
    deviation = math.sqrt(2 / fan_in)
    return [[rng.gauss(0, deviation) for _ in range(fan_out)] for _ in range(fan_in)]


def he_uniform(fan_in: int, fan_out: int, rng: random.Random) -> list[list[float]]:
    """Return a (fan_in, fan_out) matrix of uniform draws of variance 2 / fan_in; raises ``ValueError`` if a fan is below 1."""
    _check(fan_in, fan_out)
    # The variance of a uniform draw between -limit and limit is limit² / 3.
    limit = math.sqrt(3 * 2 / fan_in)
    return [[rng.uniform(-limit, limit) for _ in range(fan_out)] for _ in range(fan_in)]


def xavier_normal(fan_in: int, fan_out: int, rng: random.Random) -> list[list[float]]:
    """Return normal draws of variance 2 / (fan_in + fan_out), the rest as in ``he_normal``."""
    _check(fan_in, fan_out)
    deviation = math.sqrt(2 / (fan_in + fan_out))
    return [[rng.gauss(0, deviation) for _ in range(fan_out)] for _ in range(fan_in)]


def mean_squares(weights: list[list[list[float]]], x: list[float]) -> list[float]:
    """Return the mean square of the outputs of each layer, ReLU after each, no biases."""
    found = []
    for matrix in weights:
        sums = [math.fsum(a * w for a, w in zip(x, column, strict=True)) for column in zip(*matrix, strict=True)]
        x = [max(0.0, z) for z in sums]
        found.append(math.fsum(z * z for z in sums) / len(sums))
    return found


def _check(fan_in: int, fan_out: int) -> None:
    if fan_in < 1 or fan_out < 1:
        raise ValueError("both fans must be at least 1")
