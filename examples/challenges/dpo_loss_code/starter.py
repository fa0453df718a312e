"""The loss of direct preference optimization, with its gradient."""

from typing import NamedTuple


class Result(NamedTuple):
    """The mean loss of a batch, its gradients, and the share of pairs with a positive margin."""

    loss: float
    grad_chosen: list[float]
    grad_rejected: list[float]
    accuracy: float


def sequence_log_prob(token_log_probs: list[float], response_mask: list[int]) -> float:
    """Return the log-probability of the response: the tokens whose mask is 1; ``ValueError`` if lengths differ."""
    raise NotImplementedError


def dpo(
    policy_chosen: list[float],
    policy_rejected: list[float],
    reference_chosen: list[float],
    reference_rejected: list[float],
    beta: float = 0.1,
) -> Result:
    """Return the loss of a batch of pairs, with gradients by the policy's log-probabilities.

    Each list has one log-probability of a whole response per pair. Raises ``ValueError`` if the lists are empty or
    differ in length, or if beta is not positive.
    """
    raise NotImplementedError
