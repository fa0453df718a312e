"""EM for a Gaussian mixture in one dimension, with all densities kept as logarithms."""

import math
from dataclasses import dataclass


@dataclass
class Mixture:
    """Weight, mean and variance of each component; the weights sum to one."""

    weights: list[float]
    means: list[float]
    variances: list[float]


def log_sum_exp(terms: list[float]) -> float:
    """Return log(sum(exp(term))); minus infinity if all terms are."""
    top = max(terms)
    if top == -math.inf:
        return top
    return top + math.log(math.fsum(math.exp(term - top) for term in terms))


def log_joint(mixture: Mixture, value: float) -> list[float]:
    """Return log(weight * density) of the value for each component."""
    return [
        (math.log(weight) if weight > 0 else -math.inf)
        - 0.5 * (math.log(2 * math.pi * variance) + (value - mean) * (value - mean) / variance)
        for weight, mean, variance in zip(mixture.weights, mixture.means, mixture.variances, strict=True)
    ]


def responsibilities(mixture: Mixture, value: float) -> list[float]:
    """Return the probability of each component given the value."""
    terms = log_joint(mixture, value)
    total = log_sum_exp(terms)
    return [math.exp(term - total) for term in terms]


def log_likelihood(mixture: Mixture, values: list[float]) -> float:
    """Return the log-likelihood of all values together."""
    return math.fsum(log_sum_exp(log_joint(mixture, value)) for value in values)


def fit(values: list[float], start: Mixture, steps: int, floor: float = 1e-6) -> tuple[Mixture, list[float]]:
    """Return the mixture after EM steps, and the log-likelihood before and after each; ``ValueError`` without values."""
    if not values:
        raise ValueError("a mixture needs at least one value")
    mixture = Mixture(list(start.weights), list(start.means), list(start.variances))
    history = [log_likelihood(mixture, values)]
    for _ in range(steps):
        table = [responsibilities(mixture, value) for value in values]
        for k, shares in enumerate(zip(*table, strict=True)):
            size = math.fsum(shares)
            mixture.weights[k] = size / len(values)
            if size > 0:
                mean = math.fsum(r * x for r, x in zip(shares, values, strict=True)) / size
                spread = math.fsum(r * (x - mean) * (x - mean) for r, x in zip(shares, values, strict=True)) / size
                mixture.means[k], mixture.variances[k] = mean, max(spread, floor)
        history.append(log_likelihood(mixture, values))
    return mixture, history
