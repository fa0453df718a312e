"""Split, scale and compare a nearest-centroid model with the majority baseline."""

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
    """Return shuffled row numbers of train and test; raises ``ValueError`` for fewer than two rows."""
    raise NotImplementedError


def fit_scaler(rows: list[list[float]]) -> tuple[list[float], list[float]]:
    """Return mean and population standard deviation of each column; a constant column gets 1."""
    raise NotImplementedError


def evaluate(rows: list[list[float]], labels: list[int], test_share: float = 0.25, seed: int = 0) -> Report:
    """Split, fit scaler, baseline and model on the training rows, and report their accuracy on the test rows."""
    raise NotImplementedError
