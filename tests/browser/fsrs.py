"""The formulas of FSRS 6, written down once more from their description, to compare the vendored library with.

Source: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, section FSRS-6, with its default weights.
"""

import math
from collections.abc import Iterable
from math import exp

W = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
RETENTION = 0.9
FACTOR = math.pow(RETENTION, -1 / W[20]) - 1
MOST_DAYS = 365


def chance(days: float, stability: float) -> float:
    """Return the chance that an answer is still known."""
    return math.pow(1 + FACTOR * days / stability, -W[20])


def first_difficulty(grade: int) -> float:
    """Return the difficulty after the first grade, before it is limited."""
    return W[4] - exp(W[5] * (grade - 1)) + 1


def limited(difficulty: float) -> float:
    """Return a difficulty between 1 and 10."""
    return min(10.0, max(1.0, difficulty))


def next_difficulty(difficulty: float, grade: int) -> float:
    """Return the difficulty after a grade: damped, then drawn a little to that of an easy card."""
    damped = difficulty - W[6] * (grade - 3) * (10 - difficulty) / 9
    return limited(W[7] * first_difficulty(4) + (1 - W[7]) * damped)


def next_stability(difficulty: float, stability: float, days: int, grade: int) -> float:
    """Return the stability after a grade; on the same day another formula holds, by which only Again makes it smaller."""
    if days == 0:
        growth = exp(W[17] * (grade - 3 + W[18])) * math.pow(stability, -W[19])
        return stability * (max(1.0, growth) if grade >= 2 else growth)
    known = chance(days, stability)
    if grade == 1:
        lost = W[11] * math.pow(difficulty, -W[12]) * (math.pow(stability + 1, W[13]) - 1) * exp(W[14] * (1 - known))
        return min(lost, stability / exp(W[17] * W[18]))
    factor = {2: W[15], 3: 1.0, 4: W[16]}[grade]
    growth = exp(W[8]) * (11 - difficulty) * math.pow(stability, -W[9]) * (exp(W[10] * (1 - known)) - 1) * factor
    return stability * (1 + growth)


def replay(log: Iterable[tuple[int, int]]) -> tuple[float, float]:
    """Return stability and difficulty after grades, each with the days since the one before."""
    stability = difficulty = 0.0
    for days, grade in log:
        if not stability:
            stability, difficulty = W[grade - 1], limited(first_difficulty(grade))
        else:
            stability = max(0.001, next_stability(difficulty, stability, days, grade))
            difficulty = next_difficulty(difficulty, grade)
    return stability, difficulty


def interval(stability: float) -> float:
    """Return the days, not yet rounded, until the chance has fallen to the retention that is asked for."""
    return min(float(MOST_DAYS), max(1.0, stability / FACTOR * (math.pow(RETENTION, -1 / W[20]) - 1)))
