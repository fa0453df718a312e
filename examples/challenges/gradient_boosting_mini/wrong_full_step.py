"""Subtracts the whole stump from the residuals, and shrinks only in prediction."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import fsum


@dataclass
class Stump:
    """A tree with one test: ``left`` if ``row[feature] <= threshold``, else ``right``."""

    feature: int
    threshold: float
    left: float
    right: float


@dataclass
class Model:
    """The constant to start from, the learning rate, and the stumps in the order of the rounds."""

    base: float
    rate: float
    stumps: list[Stump] = field(default_factory=list)


def boost(rows: list[list[float]], targets: list[float], rounds: int, rate: float) -> Model:
    """Return a model of up to ``rounds`` stumps; raises ``ValueError`` if there are no rows."""
    if not rows:
        raise ValueError("boosting needs at least one row")
    model = Model(fsum(targets) / len(targets), rate)
    residuals = [target - model.base for target in targets]
    # The rows never change, so the sorted orders are made once and serve all rounds.
    orders = [sorted(range(len(rows)), key=lambda i: rows[i][feature]) for feature in range(len(rows[0]))]
    for _ in range(rounds):
        stump = fit_stump(rows, residuals, orders)
        if stump is None:
            break
        model.stumps.append(stump)
        residuals = [residual - output(stump, row) for residual, row in zip(residuals, rows, strict=True)]
    return model


def fit_stump(rows: list[list[float]], residuals: list[float], orders: list[list[int]]) -> Stump | None:
    """Return the stump of least squared error, or None if no feature has two values."""
    best, best_score = None, -1.0
    size, total = len(rows), fsum(residuals)
    for feature, order in enumerate(orders):
        left = 0.0
        for taken, (i, following) in enumerate(pairwise(order), 1):
            left += residuals[i]
            low, high = rows[i][feature], rows[following][feature]
            if low == high:
                continue
            # Squared error is a constant minus this score, so only sums are needed.
            score = left**2 / taken + (total - left) ** 2 / (size - taken)
            if score > best_score:
                best_score = score
                best = Stump(feature, (low + high) / 2, left / taken, (total - left) / (size - taken))
    return best


def output(stump: Stump, row: list[float]) -> float:
    """Return what a stump says of a row, before shrinkage."""
    return stump.left if row[stump.feature] <= stump.threshold else stump.right


def predict(model: Model, row: list[float]) -> float:
    """Return the base plus the shrunken outputs of all stumps."""
    return model.base + model.rate * fsum(output(stump, row) for stump in model.stumps)
