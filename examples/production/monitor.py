"""A monitor for a live classifier: frozen validation reference, whole windows, late labels joined by id."""

from collections import OrderedDict
from dataclasses import dataclass
from math import isfinite, sqrt

import numpy as np
from numpy.typing import ArrayLike

from examples.drift import as_sample, psi, psi_noise_floor
from examples.production.watch import Alert, Watch


@dataclass(frozen=True)
class Limits:
    """Rows per window, what counts as an alert, how old a prediction is judged, how many may wait for labels."""

    window: int = 500
    drop: float = 0.05
    psi: float = 0.2
    unlabeled: float = 0.2
    maturity: float = 0.0
    capacity: int = 1_000_000

    def __post_init__(self) -> None:
        whole = isinstance(self.window, int) and isinstance(self.capacity, int) and min(self.window, self.capacity) >= 1
        if not (whole and 0 <= self.maturity < float("inf") and 0 < self.unlabeled <= 1):
            raise ValueError("whole window and capacity from 1, finite maturity from 0, unlabeled share up to 1")


class Monitor:
    """Watches the scores at once and the quality when labels are due; times are numbers, such as days."""

    def __init__(self, scores: ArrayLike, labels: ArrayLike, limits: Limits) -> None:
        self.limits, self.reference, truth = limits, as_sample(scores).copy(), np.asarray(labels)
        if truth.shape != self.reference.shape or not np.isin(truth, (0, 1)).all():
            raise ValueError("validation needs one label, 0 or 1, per score")
        if self.reference.min() < 0 or self.reference.max() > 1:
            raise ValueError("validation needs scores from 0 to 1, not logits")
        self.accuracy = float(np.mean((self.reference >= 0.5) == truth))
        if limits.drop > self.accuracy:
            raise ValueError(f"a drop of {limits.drop} from {self.accuracy:.3f} can never happen")
        noise = 3 * sqrt(self.accuracy * (1 - self.accuracy) * (1 / limits.window + 1 / truth.size))
        floor = 3 * psi_noise_floor(truth.size, limits.window)
        if limits.drop < noise or limits.psi < floor:
            raise ValueError(f"limits within noise: a drop needs {noise:.3f}, PSI {floor:.3f}; or use larger windows")
        self.quality = Watch("quality", limits.drop, "model owner: compare releases and slices, then roll back")
        self.drift = Watch("score drift", limits.psi, "model owner: rule out broken data and skew first")
        self.unlabeled = Watch("unlabeled", limits.unlabeled, "data owner: repair the label feed or the join")
        self.pending: OrderedDict[str, tuple[float, bool, int | None]] = OrderedDict()
        self.counts = {"repeated": 0, "unmatched": 0, "dropped": 0}
        self.latest = -float("inf")
        self._scores: list[float] = []
        self._correct: list[bool] = []
        self._missing: list[bool] = []

    def predicted(self, key: str, time: float, score: float) -> list[Alert]:
        """Record a prediction, in order of time; an id that is still waiting counts once."""
        if not (0 <= score <= 1 and self.latest <= time < float("inf")):
            raise ValueError(f"{key}: needs a score from 0 to 1 and a time not before {self.latest}")
        if key in self.pending:
            self.counts["repeated"] += 1
            return []
        self.latest, self.pending[key] = time, (time, score >= 0.5, None)
        alerts: list[Alert] = []
        if len(self.pending) > self.limits.capacity:
            self.counts["dropped"] += 1
            alerts += self._close(time)
        self._scores.append(score)
        if len(self._scores) == self.limits.window:
            alerts += self.drift.update(psi(self.reference, self._scores))
            self._scores = []
        return alerts

    def labeled(self, key: str, label: int) -> None:
        """Attach a label to its prediction by id; a correction overwrites, an unknown or closed id is counted."""
        if label not in (0, 1):
            raise ValueError(f"{key}: the label must be 0 or 1, not {label!r}")
        if key not in self.pending:
            self.counts["unmatched"] += 1
            return
        time, decision, _ = self.pending[key]
        self.pending[key] = (time, decision, label)

    def advance(self, now: float) -> list[Alert]:
        """Close every prediction that has reached the maturity, labeled or not, and judge each window that fills."""
        if not isfinite(now):
            raise ValueError("without a finite time nothing, or everything, would be mature")
        alerts: list[Alert] = []
        while self.pending and next(iter(self.pending.values()))[0] <= now - self.limits.maturity:
            alerts += self._close(now)
        return alerts

    def _close(self, now: float) -> list[Alert]:
        """Judge the oldest prediction that waits; a label before maturity does not count."""
        alerts: list[Alert] = []
        _, (time, decision, label) = self.pending.popitem(last=False)
        label = label if time <= now - self.limits.maturity else None
        self._missing.append(label is None)
        if label is not None:
            self._correct.append(decision == bool(label))
        if len(self._missing) == self.limits.window:
            alerts += self.unlabeled.update(float(np.mean(self._missing)))
            self._missing = []
        if len(self._correct) == self.limits.window:
            alerts += self.quality.update(self.accuracy - float(np.mean(self._correct)))
            self._correct = []
        return alerts
