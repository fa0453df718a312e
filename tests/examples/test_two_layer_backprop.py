"""Two-layer network: agreement with scikit-learn, and finite differences of its own loss."""

import numpy as np
import pytest
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier

from examples.challenges.two_layer_backprop.solution import Params, forward, loss_and_gradients


@pytest.mark.parametrize("seed", range(3))
def test_equals_one_step_of_scikit_learn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x, labels = rng.normal(size=(12, 4)), np.arange(12) % 3
    model = MLPClassifier((5,), solver="sgd", alpha=0.0, momentum=0.0, learning_rate_init=0.1, batch_size=12, random_state=seed)
    model.partial_fit(x, labels, classes=[0, 1, 2])
    before = Params(model.coefs_[0].copy(), model.intercepts_[0].copy(), model.coefs_[1].copy(), model.intercepts_[1].copy())
    loss, gradients = loss_and_gradients(before, x, labels)
    assert loss == pytest.approx(log_loss(labels, model.predict_proba(x)))
    model.partial_fit(x, labels)
    after = (model.coefs_[0], model.intercepts_[0], model.coefs_[1], model.intercepts_[1])
    for weights, gradient, moved in zip(before, gradients, after, strict=True):
        np.testing.assert_allclose(weights - 0.1 * gradient, moved, rtol=1e-9, atol=1e-12)


def test_logits_of_the_loss_are_those_of_forward() -> None:
    rng = np.random.default_rng(0)
    params = Params(rng.normal(size=(3, 4)), rng.normal(size=4), rng.normal(size=(4, 3)), rng.normal(size=3))
    x, labels = rng.normal(size=(8, 3)), rng.integers(0, 3, size=8)
    logits = forward(params, x)
    expected = np.mean(np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(8), labels])
    assert loss_and_gradients(params, x, labels)[0] == pytest.approx(float(expected))
