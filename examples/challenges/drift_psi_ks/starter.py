"""A drift report with PSI and the KS distance."""

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
    raise NotImplementedError


def ks_distance(reference: list[float], live: list[float]) -> float:
    """Return the largest gap between two empirical distribution functions; raises ``ValueError`` for an empty sample."""
    raise NotImplementedError


def drift_report(reference: dict[str, Column], live: dict[str, Column], min_rows: int = 1000) -> list[Drift]:
    """Return one row per feature, in the order of the reference; raises ``ValueError`` if the names differ."""
    raise NotImplementedError
