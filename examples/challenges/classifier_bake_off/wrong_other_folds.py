"""Draws new folds for every candidate."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import clone
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


@dataclass(frozen=True)
class Report:
    """The accuracies of the folds of each candidate, the winner's name, and its accuracy on the test rows."""

    fold_scores: dict[str, list[float]]
    winner: str
    test_score: float


def bake_off(x: NDArray[Any], y: NDArray[Any], candidates: dict[str, Any], seed: int = 0) -> Report:
    """Return the comparison of unfitted classifiers by name; raises ``ValueError`` if there are none."""
    if not candidates:
        raise ValueError("no candidates")
    train_x, test_x, train_y, test_y = train_test_split(x, y, test_size=0.2, stratify=y, random_state=np.random.RandomState(seed))
    folds = StratifiedKFold(5, shuffle=True, random_state=np.random.RandomState(seed))
    pipelines = {name: make_pipeline(StandardScaler(), clone(model)) for name, model in candidates.items()}
    scores = {name: cross_val_score(p, train_x, train_y, cv=folds, scoring="accuracy").tolist() for name, p in pipelines.items()}
    winner = max(scores, key=lambda name: round(float(np.mean(scores[name])), 9))
    final = pipelines[winner].fit(train_x, train_y)
    return Report(scores, winner, float(final.score(test_x, test_y)))
