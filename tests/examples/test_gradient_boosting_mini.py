"""Gradient boosting: the same predictions as scikit-learn with stumps, and a training loss that falls."""

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingRegressor

from examples.challenges.gradient_boosting_mini.solution import boost, predict


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("rate", [0.1, 0.5, 1.0])
def test_equals_scikit_learn(seed: int, rate: float) -> None:
    rng = np.random.default_rng(seed)
    # Rounded to float32 first, as scikit-learn does inside its trees.
    x = rng.normal(size=(80, 3)).astype(np.float32).astype(float)
    y = np.sin(2 * x[:, 0]) + x[:, 1] ** 2 + rng.normal(size=80)
    theirs = GradientBoostingRegressor(n_estimators=40, learning_rate=rate, max_depth=1, random_state=0).fit(x, y)
    model = boost(x.tolist(), y.tolist(), rounds=40, rate=rate)
    np.testing.assert_allclose([predict(model, row) for row in x.tolist()], theirs.predict(x), atol=1e-8)


def test_loss_falls_in_each_round() -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(60, 2))
    y = rng.normal(size=60)
    losses = []
    for rounds in range(30):
        model = boost(x.tolist(), y.tolist(), rounds, rate=0.3)
        losses.append(np.mean([(predict(model, row) - t) ** 2 for row, t in zip(x.tolist(), y, strict=True)]))
    assert np.all(np.diff(losses) < 0)
