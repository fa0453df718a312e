"""Training-serving skew row by row: what was logged at serving time against the same requests recomputed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose, isnan
from numbers import Real

Value = float | str | None
Rows = Mapping[str, Mapping[str, Value]]
Pair = tuple[Value, Value]


@dataclass(frozen=True)
class FeatureSkew:
    """One feature: in what share of the joined requests it differs, how, and what that pattern suggests."""

    feature: str
    share: float
    kinds: Mapping[str, int]
    hint: str


@dataclass(frozen=True)
class SkewReport:
    """The join, the share of requests with any difference, and the differing features, worst first."""

    joined: int
    only_logged: int
    only_recomputed: int
    rows_differ: float
    features: tuple[FeatureSkew, ...]


def present(value: Value) -> Value:
    """Turn every kind of number into a float and NaN into None, so that there is one way to be missing."""
    if value is None or isinstance(value, str) or not isinstance(value, Real):
        return value
    return None if isnan(value) else float(value)


def difference(served: Value, again: Value, tolerance: float) -> str | None:
    """Name the kind of difference; nothing if both agree within the tolerance, relative above 1 and absolute below."""
    if served is None or again is None:
        return None if served is again else "missing when served" if served is None else "missing offline"
    if isinstance(served, str) or isinstance(again, str):
        return None if served == again else "value" if isinstance(served, str) and isinstance(again, str) else "type"
    return None if isclose(served, again, rel_tol=tolerance, abs_tol=tolerance) else "value"


def hint(pairs: Sequence[Pair]) -> str:
    """Guess a cause from at least five differing pairs: a default, a unit or a window; a guess, not a proof."""
    if len(pairs) < 5:
        return ""
    if len({served for served, _ in pairs}) == 1 and len({again for _, again in pairs}) > 1:
        return f"always {pairs[0][0]} when served: a default or an outage?"
    numbers = [(a, b) for a, b in pairs if isinstance(a, float) and isinstance(b, float)]
    if len(numbers) < len(pairs) or len({again for _, again in pairs}) == 1:
        return ""
    first, again = numbers[0]
    if all(b and again and isclose(a / b, first / again, rel_tol=1e-3) for a, b in numbers):
        return f"served is {first / again:g} times recomputed: a unit?"
    if all(isclose(a - b, first - again, rel_tol=1e-3) for a, b in numbers):
        return f"served is recomputed {first - again:+g}: a window or a time zone?"
    return ""


def compare(logged: Rows, recomputed: Rows, tolerance: float = 1e-6) -> SkewReport:
    """Join by request id and compare every feature of every joined request."""
    keys = sorted(logged.keys() & recomputed.keys())
    if not keys:
        raise ValueError("no request id in common: check how the ids are written on both sides")
    if not 0 <= tolerance < 1:
        raise ValueError("the tolerance is relative and must be from 0 to below 1")
    pairs: dict[str, list[Pair]] = {}
    kinds: dict[str, Counter[str]] = {}
    bad_rows = 0
    for key in keys:
        bad = False
        for name in logged[key].keys() | recomputed[key].keys():
            pair = present(logged[key].get(name)), present(recomputed[key].get(name))
            if kind := difference(*pair, tolerance):
                bad = True
                pairs.setdefault(name, []).append(pair)
                kinds.setdefault(name, Counter())[kind] += 1
        bad_rows += bad
    found = [FeatureSkew(name, len(pairs[name]) / len(keys), dict(kinds[name]), hint(pairs[name])) for name in pairs]
    found.sort(key=lambda skew: (-skew.share, skew.feature))
    only_logged, only_recomputed = len(logged.keys() - recomputed.keys()), len(recomputed.keys() - logged.keys())
    return SkewReport(len(keys), only_logged, only_recomputed, bad_rows / len(keys), tuple(found))
