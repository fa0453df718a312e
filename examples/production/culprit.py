"""Which change did it: swap one part of a release at a time, then bisect the versions of the guilty part."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Version = TypeVar("Version")
Release = Mapping[str, str]


@dataclass(frozen=True)
class Effect:
    """Loss if only this part is new, and loss repaired if only this part goes back; they differ if parts interact."""

    part: str
    alone: float
    repaired: float


def swap_effects(measure: Callable[[Release], float], good: Release, bad: Release) -> list[Effect]:
    """Measure every part in both directions, on the same rows; larger measurements are better."""
    if good.keys() != bad.keys():
        raise ValueError(f"the releases have different parts: {sorted(good)} and {sorted(bad)}")
    top, bottom = measure(good), measure(bad)
    if not bottom < top:  # also if either is NaN
        raise ValueError(f"nothing to explain: the bad release measures {bottom:g}, the good one {top:g}")
    changed = [part for part in good if good[part] != bad[part]]
    return [
        Effect(part, top - measure({**good, part: bad[part]}), measure({**bad, part: good[part]}) - bottom) for part in changed
    ]


def first_bad(versions: Sequence[Version], is_bad: Callable[[Version], bool]) -> Version:
    """Return the first bad version of an ordered history that is good at its start and bad at its end."""
    if len(versions) < 2 or is_bad(versions[0]) or not is_bad(versions[-1]):
        raise ValueError("the first version must test good and the last bad, otherwise the search has no meaning")
    low, high = 0, len(versions) - 1  # versions[low] is good, versions[high] is bad
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_bad(versions[middle]) else (middle, high)
    return versions[high]
