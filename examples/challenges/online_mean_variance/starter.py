"""Streaming mean and variance, and a reservoir sample."""

import random
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


class RunningStats:
    """Mean and variance of a stream, in constant memory; ``count`` is the number of values so far."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, value: float) -> None:
        """Take in one value."""
        raise NotImplementedError

    def merge(self, other: "RunningStats") -> None:
        """Take in all values that another object has seen; the other object stays as it is."""
        raise NotImplementedError

    def mean(self) -> float:
        """Return the mean; raises ``ValueError`` if there are no values."""
        raise NotImplementedError

    def variance(self) -> float:
        """Return the sample variance (divisor n - 1); raises ``ValueError`` for fewer than two values."""
        raise NotImplementedError


def reservoir_sample(stream: Iterable[T], k: int, rng: random.Random) -> list[T]:
    """Return k items of a stream of unknown length, each set of k equally likely; all items if there are fewer."""
    raise NotImplementedError
