"""Fits the scaler on all rows, before the split."""

import math
import random
from dataclasses import dataclass


@dataclass
class Report:
    """What one run used and found; train and test hold row numbers."""

    train: list[int]
    test: list[int]
    means: list[float]
    deviations: list[float]
    baseline_accuracy: float
    model_accuracy: float


def split(count: int, test_share: float, seed: int) -> tuple[list[int], list[int]]:
    """Return shuffled row numbers of train and test, both with at least one row."""
    if count < 2:
        raise ValueError("a split needs two rows")
    order = list(range(count))
    random.Random(seed).shuffle(order)
    held_out = min(max(round(count * test_share), 1), count - 1)
    return order[held_out:], order[:held_out]


def fit_scaler(rows: list[list[float]]) -> tuple[list[float], list[float]]:
    """Return mean and population standard deviation of each column; a constant column gets 1."""
    columns = list(zip(*rows, strict=True))
    means = [math.fsum(column) / len(column) for column in columns]
    deviations = [math.sqrt(math.fsum((x - m) ** 2 for x in c) / len(c)) for c, m in zip(columns, means, strict=True)]
    # A rounded mean can leave a constant column a tiny deviation, so the test is on the values.
    return means, [1.0 if min(c) == max(c) else d for c, d in zip(columns, deviations, strict=True)]


def scale(row: list[float], means: list[float], deviations: list[float]) -> list[float]:
    """Return a row in standard deviations from the means."""
    return [(x - m) / d for x, m, d in zip(row, means, deviations, strict=True)]


def evaluate(rows: list[list[float]], labels: list[int], test_share: float = 0.25, seed: int = 0) -> Report:
    """Split, fit everything on the training rows, and report the test accuracy of baseline and model."""
    train, test = split(len(rows), test_share, seed)
    means, deviations = fit_scaler(rows)
    train_labels = [labels[i] for i in train]
    # Sorted first, so that the smallest label wins a tie.
    classes = sorted(set(train_labels))
    majority = max(classes, key=train_labels.count)
    centroids = {}
    for label in classes:
        members = [scale(rows[i], means, deviations) for i in train if labels[i] == label]
        centroids[label] = [math.fsum(column) / len(members) for column in zip(*members, strict=True)]

    def predict(row: list[float]) -> int:
        scaled = scale(row, means, deviations)
        return min(classes, key=lambda label: math.dist(scaled, centroids[label]))

    baseline = sum(labels[i] == majority for i in test) / len(test)
    model = sum(labels[i] == predict(rows[i]) for i in test) / len(test)
    return Report(train, test, means, deviations, baseline, model)
