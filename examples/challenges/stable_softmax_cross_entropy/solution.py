"""Softmax and cross-entropy that stay finite, with the gradient."""

import math


def softmax(logits: list[float]) -> list[float]:
    """Return the probabilities of one row of logits; a logit of minus infinity has probability 0."""
    top = max(logits)
    powers = [math.exp(logit - top) for logit in logits]
    total = sum(powers)
    return [power / total for power in powers]


def cross_entropy(rows: list[list[float]], classes: list[int]) -> tuple[float, list[list[float]]]:
    """Return the mean loss over the rows and its gradient with respect to each logit.

    Raises ``ValueError`` if there are no rows, if the lengths differ or if a class is out of range.
    """
    if not rows or len(rows) != len(classes):
        raise ValueError("one class per row is needed, and at least one row")
    loss = 0.0
    gradient = []
    for logits, true in zip(rows, classes, strict=True):
        if not 0 <= true < len(logits):
            raise ValueError(f"there is no class {true} among {len(logits)}")
        top = max(logits)
        # The log is of a sum that is at least 1, so it never sees a zero.
        loss += (top - logits[true]) + math.log(sum(math.exp(logit - top) for logit in logits))
        probabilities = softmax(logits)
        gradient.append([(p - (j == true)) / len(rows) for j, p in enumerate(probabilities)])
    return loss / len(rows), gradient
