"""Leaves out each bin that is empty in one of the windows, just to avoid the logarithm of zero."""

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

PSI_LIMIT, KS_LIMIT, MISSING_LIMIT = 0.2, 0.1, 0.1
Column = list[float | None]


@dataclass(frozen=True)
class Drift:
    """What the report says about one feature; ``psi`` and ``ks`` are None unless the status is ``ok`` or ``drift``."""

    name: str
    status: str
    missing_reference: float
    missing_live: float
    psi: float | None = None
    ks: float | None = None


def psi(reference: list[float], live: list[float], bins: int = 10) -> float:
    """Return the population stability index; raises ``ValueError`` for an empty sample or fewer than two bins."""
    if not reference or not live or bins < 2:
        raise ValueError("psi needs two samples with values and at least two bins")
    ordered = sorted(reference)
    edges = sorted({ordered[-(-len(ordered) * k // bins) - 1] for k in range(1, bins)})
    return sum(
        (a - e) * math.log(a / e) for e, a in zip(_shares(reference, edges), _shares(live, edges), strict=True) if a > 0 and e > 0
    )


def _shares(values: list[float], edges: list[float]) -> list[float]:
    """Return the share of values per bin, with half a row added to each bin."""
    counts = [0.0] * (len(edges) + 1)
    for value in values:
        counts[bisect_left(edges, value)] += 1
    return [count / sum(counts) for count in counts]


def ks_distance(reference: list[float], live: list[float]) -> float:
    """Return the largest gap between two empirical distribution functions; raises ``ValueError`` for an empty sample."""
    if not reference or not live:
        raise ValueError("the KS distance needs two samples with values")
    a, b = sorted(reference), sorted(live)
    # Between two neighboring values neither function moves, so only the values themselves matter.
    return max(abs(bisect_right(a, x) / len(a) - bisect_right(b, x) / len(b)) for x in {*a, *b})


def drift_report(reference: dict[str, Column], live: dict[str, Column], min_rows: int = 1000) -> list[Drift]:
    """Return one row per feature, in the order of the reference; raises ``ValueError`` if the names differ."""
    if reference.keys() != live.keys():
        raise ValueError("the two windows hold different features")
    return [_compare(name, column, live[name], min_rows) for name, column in reference.items()]


def _compare(name: str, reference: Column, live: Column, min_rows: int) -> Drift:
    """Return the row of one feature."""
    old, new = _present(reference), _present(live)
    gone_old, gone_new = ((len(column) - len(kept)) / max(len(column), 1) for kept, column in ((old, reference), (new, live)))
    if min(len(reference), len(live)) < min_rows:
        return Drift(name, "too few rows", gone_old, gone_new)
    if abs(gone_old - gone_new) > MISSING_LIMIT:
        return Drift(name, "missing", gone_old, gone_new)
    if min(len(old), len(new)) < min_rows:
        return Drift(name, "too few rows", gone_old, gone_new)
    stability, distance = psi(old, new), ks_distance(old, new)
    status = "drift" if stability >= PSI_LIMIT or distance >= KS_LIMIT else "ok"
    return Drift(name, status, gone_old, gone_new, stability, distance)


def _present(column: Column) -> list[float]:
    """Return the values that are there."""
    return [value for value in column if value is not None and not math.isnan(value)]
