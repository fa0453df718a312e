"""The bake-off: good scores on iris, chance on labels without a pattern."""

import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from examples.challenges.classifier_bake_off.solution import bake_off


@pytest.mark.parametrize("seed", range(5))
def test_iris_is_easy_and_the_baseline_loses(seed: int) -> None:
    x, y = load_iris(return_X_y=True)
    report = bake_off(x, y, {"base": DummyClassifier(), "logistic": LogisticRegression(), "near": KNeighborsClassifier()}, seed)
    assert report.winner != "base"
    assert report.fold_scores["base"] == pytest.approx([1 / 3] * 5)
    assert 0.9 <= np.mean(report.fold_scores[report.winner]) <= 1
    assert report.test_score >= 0.85


def test_labels_without_a_pattern_score_near_chance() -> None:
    rng = np.random.default_rng(0)
    scores = [
        bake_off(rng.normal(size=(200, 5)), rng.permutation([0, 1] * 100), {"near": KNeighborsClassifier()}, seed).test_score
        for seed in range(20)
    ]
    assert np.mean(scores) == pytest.approx(0.5, abs=0.08)
