"""Compare classifiers by cross-validation, then score the winner once on rows that nothing has seen."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import clone
from sklearn.dummy import DummyClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

USUAL: dict[str, Any] = {"majority": DummyClassifier(), "neighbors": KNeighborsClassifier(5)}


@dataclass(frozen=True)
class Report:
    """The accuracies of the folds of each candidate, the winner's name, and its accuracy on the test rows."""

    fold_scores: dict[str, list[float]]
    winner: str
    test_score: float


def bake_off(x: NDArray[np.generic], y: NDArray[np.generic], candidates: dict[str, Any], seed: int = 0) -> Report:
    """Return the comparison of unfitted classifiers by name; raises ``ValueError`` if there are none."""
    if not candidates:
        raise ValueError("no candidates")
    train_x, test_x, train_y, test_y = train_test_split(x, y, test_size=0.2, stratify=y, random_state=seed)
    # One splitter with a fixed seed: all candidates meet the same folds.
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    # The scaler is part of what is fitted, so each fold scales by its own training rows.
    pipelines = {name: make_pipeline(StandardScaler(), clone(model)) for name, model in candidates.items()}
    scores = {name: cross_val_score(p, train_x, train_y, cv=folds, scoring="accuracy").tolist() for name, p in pipelines.items()}
    # Rounded, since equal means can differ in the last digit; max takes the first of equal ones.
    winner = max(scores, key=lambda name: round(float(np.mean(scores[name])), 9))
    final = pipelines[winner].fit(train_x, train_y)
    return Report(scores, winner, float(final.score(test_x, test_y)))
