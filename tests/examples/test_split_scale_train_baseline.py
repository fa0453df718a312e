"""Split, scaler and baseline: agreement with scikit-learn on the same split."""

import numpy as np
import pytest
from sklearn.dummy import DummyClassifier
from sklearn.neighbors import NearestCentroid
from sklearn.preprocessing import StandardScaler

from examples.challenges.split_scale_train_baseline.solution import evaluate


@pytest.mark.parametrize("seed", range(10))
def test_equals_scikit_learn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, size=80)
    rows = np.column_stack([labels + rng.normal(size=80), 1e4 * rng.normal(size=80), np.full(80, 7.0)])
    report = evaluate(rows.tolist(), labels.tolist(), 0.3, seed)
    train, test = report.train, report.test
    scaler = StandardScaler().fit(rows[train])
    np.testing.assert_allclose(report.means, scaler.mean_, rtol=1e-9)
    np.testing.assert_allclose(report.deviations, scaler.scale_, rtol=1e-9)
    baseline = DummyClassifier(strategy="most_frequent").fit(rows[train], labels[train])
    assert report.baseline_accuracy == pytest.approx(baseline.score(rows[test], labels[test]))
    model = NearestCentroid().fit(scaler.transform(rows[train])[:, :2], labels[train])
    assert report.model_accuracy == pytest.approx(model.score(scaler.transform(rows[test])[:, :2], labels[test]))
