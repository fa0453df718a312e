"""Takes the log of a probability that was clipped at 1e-12, so no loss is ever above 27.6."""

import math


def softmax(logits: list[float]) -> list[float]:
    top = max(logits)
    powers = [math.exp(logit - top) for logit in logits]
    return [power / sum(powers) for power in powers]


def cross_entropy(rows: list[list[float]], classes: list[int]) -> tuple[float, list[list[float]]]:
    if not rows or len(rows) != len(classes):
        raise ValueError("one class per row is needed")
    loss, gradient = 0.0, []
    for logits, true in zip(rows, classes, strict=True):
        if not 0 <= true < len(logits):
            raise ValueError("no such class")
        probabilities = softmax(logits)
        loss -= math.log(max(probabilities[true], 1e-12))
        gradient.append([(p - (j == true)) / len(rows) for j, p in enumerate(probabilities)])
    return loss / len(rows), gradient
