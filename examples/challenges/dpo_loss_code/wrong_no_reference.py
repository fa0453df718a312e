"""Compares chosen with rejected under the policy alone, without the reference."""

import math
from typing import NamedTuple


class Result(NamedTuple):
    """The mean loss of a batch, its gradients, and the share of pairs with a positive margin."""

    loss: float
    grad_chosen: list[float]
    grad_rejected: list[float]
    accuracy: float


def sequence_log_prob(token_log_probs: list[float], response_mask: list[int]) -> float:
    """Return the log-probability of the response: the tokens whose mask is 1; ``ValueError`` if lengths differ."""
    if len(token_log_probs) != len(response_mask):
        raise ValueError("one mask per token")
    return math.fsum(value for value, mask in zip(token_log_probs, response_mask, strict=True) if mask)


def log1p_exp(x: float) -> float:
    """Return log(1 + exp(x)), which is -log sigmoid(-x), without overflow."""
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def sigmoid(x: float) -> float:
    """Return 1 / (1 + exp(-x)) without overflow, and without rounding small values to 0."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def dpo(
    policy_chosen: list[float],
    policy_rejected: list[float],
    reference_chosen: list[float],
    reference_rejected: list[float],
    beta: float = 0.1,
) -> Result:
    """Return the loss of a batch of pairs, with gradients by the policy's log-probabilities."""
    columns = (policy_chosen, policy_rejected, reference_chosen, reference_rejected)
    size = len(policy_chosen)
    if size == 0 or beta <= 0 or any(len(column) != size for column in columns):
        raise ValueError("four lists of one length, at least one pair, and beta > 0")
    margins = [beta * (pc - pr) for pc, pr, _, _ in zip(*columns, strict=True)]
    # The derivative of -log sigmoid(m) by m is -sigmoid(-m).
    pulls = [beta * sigmoid(-margin) / size for margin in margins]
    return Result(
        loss=math.fsum(log1p_exp(-margin) for margin in margins) / size,
        grad_chosen=[-pull for pull in pulls],
        grad_rejected=pulls,
        accuracy=sum(margin > 0 for margin in margins) / size,
    )
