"""Seven planted bugs: each still trains, logs and returns a model."""

import numpy as np

from examples.production.network import Array, Batches, Labels, TwoLayerNet, minibatches
from examples.production.trainer import Model, Trainer
from examples.production.trainer_tests import Kit


class LastNotBest(Trainer):
    """Returns whatever the last epoch left."""

    def _restore(self, model: Model, kept: list[Array]) -> None: ...


class KeptByReference(Trainer):
    """Forgets to copy: the kept weights walk on with the model."""

    def _copy(self, model: Model) -> list[Array]:
        return list(model.weights)


class OneEpochLate(Trainer):
    """Has > where >= is meant."""

    def _tired(self, epoch: int) -> bool:
        return epoch - self.best_epoch > self.config.patience


class MeanOfMeans(Trainer):
    """Gives a short last batch the weight of a full one."""

    def _pass(self, model: Model, batches: Batches, name: str) -> tuple[float, float]:
        parts = []
        for batch in batches():
            parts.append(super()._pass(model, lambda: [batch], name))  # noqa: B023
        loss, accuracy = np.mean(parts, axis=0)
        return float(loss), float(accuracy)


class NaiveSoftmax(TwoLayerNet):
    """Lets the exponential overflow."""

    def predict(self, X: Array) -> Array:
        """Return class probabilities, or NaN."""
        with np.errstate(all="ignore"):
            power = np.exp(np.maximum(X @ self.weights[0] + self.weights[1], 0) @ self.weights[2] + self.weights[3])
            p: Array = power / power.sum(axis=1, keepdims=True)
            return p


def shuffled_labels(X: Array, y: Labels, size: int = 32, seed: int = 0) -> Batches:
    """Shuffle rows and labels, each in its own order."""
    rows, labels = minibatches(X, y, size, seed), minibatches(X, y, size, seed + 1)
    return lambda: ((a, b) for (a, _), (_, b) in zip(rows(), labels(), strict=True))


def unseeded(X: Array, y: Labels, size: int = 32, seed: int = 0) -> Batches:  # noqa: ARG001
    """Accept a seed and ignore it."""
    return minibatches(X, y, size, int(np.random.default_rng().integers(2**31)))


MUTANTS = {
    "last, not best": Kit(trainer=LastNotBest),
    "kept by reference": Kit(trainer=KeptByReference),
    "stops one epoch late": Kit(trainer=OneEpochLate),
    "mean of batch means": Kit(trainer=MeanOfMeans),
    "overflowing softmax": Kit(net=NaiveSoftmax),
    "labels shuffled apart": Kit(batches=shuffled_labels),
    "seed ignored": Kit(batches=unseeded),
}
