"""He and Xavier initialization, and what they do to the scale of a ReLU network."""

import random


def he_normal(fan_in: int, fan_out: int, rng: random.Random) -> list[list[float]]:
    """Return a (fan_in, fan_out) matrix of normal draws of variance 2 / fan_in; raises ``ValueError`` if a fan is below 1."""
    raise NotImplementedError


def he_uniform(fan_in: int, fan_out: int, rng: random.Random) -> list[list[float]]:
    """Return a (fan_in, fan_out) matrix of uniform draws of variance 2 / fan_in; raises ``ValueError`` if a fan is below 1."""
    raise NotImplementedError


def xavier_normal(fan_in: int, fan_out: int, rng: random.Random) -> list[list[float]]:
    """Return normal draws of variance 2 / (fan_in + fan_out), the rest as in ``he_normal``."""
    raise NotImplementedError


def mean_squares(weights: list[list[list[float]]], x: list[float]) -> list[float]:
    """Return the mean square of the outputs of each layer, ReLU after each, no biases."""
    raise NotImplementedError
