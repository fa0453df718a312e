"""A decision tree of one split, found by searching all of them."""

from dataclasses import dataclass


@dataclass
class Stump:
    """One split: a row goes left if its feature is at most the threshold."""

    feature: int
    threshold: float
    left: int
    right: int
    impurity: float


def fit_stump(rows: list[list[float]], labels: list[int]) -> Stump:
    """Return a split with the lowest weighted Gini impurity.

    ``rows`` holds n rows of d numbers, ``labels`` n integers.
    Raises ``ValueError`` if there are no rows, if the lengths differ or if every feature is constant.
    """
    raise NotImplementedError


def predict(stump: Stump, rows: list[list[float]]) -> list[int]:
    """Return the label that the stump gives to each row."""
    raise NotImplementedError
