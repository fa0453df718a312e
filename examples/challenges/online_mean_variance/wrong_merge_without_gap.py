"""Adds the squares of two chunks and forgets that their means differ."""

import random
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


class RunningStats:
    """Count, mean and sum of squared deviations of the values so far (Welford's method)."""

    def __init__(self) -> None:
        self.count = 0
        self._mean = 0.0
        self._squares = 0.0

    def add(self, value: float) -> None:
        """Take in one value."""
        self.count += 1
        before = value - self._mean
        self._mean += before / self.count
        # One deviation from the old mean times one from the new: exactly what the sum of squares grows by.
        self._squares += before * (value - self._mean)

    def merge(self, other: "RunningStats") -> None:
        """Take in all values that another object has seen; the other object stays as it is."""
        total = self.count + other.count
        if other.count == 0:
            return
        gap = other._mean - self._mean
        self._squares += other._squares
        self._mean += gap * other.count / total
        self.count = total

    def mean(self) -> float:
        """Return the mean; raises ``ValueError`` if there are no values."""
        if self.count == 0:
            raise ValueError("no values")
        return self._mean

    def variance(self) -> float:
        """Return the sample variance (divisor n - 1); raises ``ValueError`` for fewer than two values."""
        if self.count < 2:
            raise ValueError("the sample variance needs two values")
        return self._squares / (self.count - 1)


def reservoir_sample(stream: Iterable[T], k: int, rng: random.Random) -> list[T]:
    """Return k items of a stream of unknown length, each set of k equally likely; all items if there are fewer."""
    chosen: list[T] = []
    for seen, item in enumerate(stream):
        if seen < k:
            chosen.append(item)
        else:
            # Item number seen + 1 must stay with chance k / (seen + 1), so it draws among seen + 1 places.
            place = rng.randrange(seen + 1)
            if place < k:
                chosen[place] = item
    return chosen
