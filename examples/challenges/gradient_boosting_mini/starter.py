"""Gradient boosting with stumps and shrinkage, for squared error."""

from dataclasses import dataclass, field


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
    """Return a model fitted to ``rows`` (n rows of d numbers) and ``targets`` (n numbers).

    ``base`` is the mean target. Each round adds the stump of least squared error on the current residuals; its two
    outputs are plain means of residuals, without the rate. The model has ``rounds`` stumps, or none if no feature
    has two distinct values. Raises ``ValueError`` if there are no rows.
    """
    raise NotImplementedError


def predict(model: Model, row: list[float]) -> float:
    """Return the base plus ``rate`` times the sum of what the stumps say of the row (d numbers)."""
    raise NotImplementedError
