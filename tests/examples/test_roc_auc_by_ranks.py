"""ROC-AUC by ranks: agreement with scikit-learn, ties and any scale of scores included."""

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from examples.challenges.roc_auc_by_ranks.solution import roc_auc


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("scale", [1e-9, 1.0, -1e6])
def test_equals_sklearn(seed: int, scale: float) -> None:
    rng = np.random.default_rng(seed)
    labels = np.append([0, 1], rng.integers(2, size=60))
    for scores in (rng.normal(size=62) * scale, rng.integers(5, size=62) * scale):
        assert roc_auc(labels.tolist(), scores.tolist()) == pytest.approx(roc_auc_score(labels, scores), abs=1e-12)


def test_infinite_scores_tie_with_each_other() -> None:
    assert roc_auc([0, 1, 0, 1], [-np.inf, np.inf, np.inf, 0.0]) == pytest.approx(0.625)


def test_nan_does_not_hang() -> None:
    assert 0 <= roc_auc([0, 1, 1], [0.2, float("nan"), 0.4]) <= 1
