"""EM for a Gaussian mixture in one dimension, with all densities kept as logarithms."""

from dataclasses import dataclass


@dataclass
class Mixture:
    """Weight, mean and variance of each component; the weights sum to one."""

    weights: list[float]
    means: list[float]
    variances: list[float]


def log_sum_exp(terms: list[float]) -> float:
    """Return log(sum(exp(term))) of at least one term; minus infinity if all terms are."""
    raise NotImplementedError


def responsibilities(mixture: Mixture, value: float) -> list[float]:
    """Return the probability of each of the K components given the value: K numbers that sum to one."""
    raise NotImplementedError


def fit(values: list[float], start: Mixture, steps: int, floor: float = 1e-6) -> tuple[Mixture, list[float]]:
    """Return a new mixture after ``steps`` EM steps from ``start``, and a list of ``steps + 1`` log-likelihoods.

    The first log-likelihood is that of ``start``. No variance that a step computes is below ``floor``.
    Raises ``ValueError`` if there are no values.
    """
    raise NotImplementedError
