"""What a trainer promises, as tests; the kit under test is an argument, so that planted bugs can take its place."""
# ruff: noqa: D103, S101 (asserts are what this file is for, and the names of the tests say what they check)

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from examples.production.network import Array, Batch, Batches, Labels, TwoLayerNet, minibatches
from examples.production.trainer import Trainer, TrainerConfig


@dataclass(frozen=True)
class Kit:
    """The parts under test."""

    net: type[TwoLayerNet] = TwoLayerNet
    trainer: type[Trainer] = Trainer
    batches: Callable[..., Batches] = minibatches


class Scripted:
    """A stand-in model: its weight counts the steps, and its validation losses are written down beforehand."""

    def __init__(self, *losses: float) -> None:
        self.weights, self.losses = [np.zeros(1)], iter(losses)

    def step(self, _batch: Batch, _rate: float) -> tuple[float, float]:
        """Move the weight in place; the training loss falls with every step."""
        self.weights[0] += 1
        return 1 / float(self.weights[0][0]), 0.5

    def evaluate(self, _batch: Batch) -> tuple[float, float]:
        """Return the next loss of the script."""
        return next(self.losses), 0.5


def blobs(rows: int = 200, seed: int = 0) -> tuple[Array, Labels]:
    """Return two overlapping clouds of points; no rule can get more than 84% of them right."""
    rng = np.random.default_rng(seed)
    y = np.arange(rows) % 2
    return rng.normal(size=(rows, 4)) + y[:, None], y


def one_batch() -> Iterator[Batch]:
    """Yield a single row."""
    yield np.ones((1, 4)), np.array([1])


def test_architecture(kit: Kit) -> None:
    shapes = [weight.shape for weight in kit.net(inputs=4).weights]
    assert shapes == [(4, 128), (128,), (128, 2), (2,)]  # two layers, 128 hidden units, two classes


def test_inference_shape(kit: Kit) -> None:
    p = kit.net(inputs=4).predict(np.array([[1e4, -1e4, 0, 5]]))  # large inputs: an exponential could overflow
    assert p.shape == (1, 2)
    assert not np.isnan(p).any()
    assert p.sum() == pytest.approx(1)


def test_loop_completes(kit: Kit) -> None:
    trainer = kit.trainer(TrainerConfig(epochs=3))
    trainer.fit(kit.net(4), kit.batches(*blobs()), kit.batches(*blobs(seed=1)))
    assert [record["epoch"] for record in trainer.history] == [0, 1, 2]
    assert all(np.isfinite(list(record.values())).all() for record in trainer.history)


def test_none_is_refused(kit: Kit) -> None:
    good, trainer = kit.batches(*blobs()), kit.trainer(TrainerConfig())
    with pytest.raises(ValueError, match=r"train: .*NoneType"):
        trainer.fit(kit.net(4), None, good)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"valid: .*NoneType"):
        trainer.fit(kit.net(4), good, None)  # type: ignore[arg-type]


def test_bad_data_is_refused(kit: Kit) -> None:
    X, y = blobs(10)
    hole = np.where(np.arange(10)[:, None] == 9, np.nan, X)  # only the last row is bad
    for bad in [(hole, y), (X, y[:, None]), (X, y - 1), (X[:0], y[:0])]:
        with pytest.raises(ValueError, match="train: "):
            kit.trainer(TrainerConfig()).fit(kit.net(4), lambda: [bad], one_batch)  # noqa: B023


def test_overfits_one_batch(kit: Kit) -> None:
    X, y = np.random.default_rng(0).normal(size=(16, 4)), np.arange(16) % 2  # labels mean nothing: only memory helps
    batches = kit.batches(X, y, size=16)
    model = kit.trainer(TrainerConfig(epochs=800, patience=800, rate=0.3)).fit(kit.net(4), batches, batches)
    assert model.evaluate((X, y))[0] < 0.05  # guessing gives 0.69


def test_seed_decides_the_run(kit: Kit) -> None:
    def run(seed: int) -> list[dict[str, float]]:
        trainer = kit.trainer(TrainerConfig(epochs=3))
        trainer.fit(kit.net(4, seed=seed), kit.batches(*blobs(), seed=seed), kit.batches(*blobs(seed=1)))
        return trainer.history

    assert run(0) == run(0) != run(1)


def test_best_epoch_comes_back(kit: Kit) -> None:
    model = kit.trainer(TrainerConfig(patience=3)).fit(Scripted(0.9, 0.5, 0.7, 0.5, 0.8), one_batch, one_batch)
    assert model.weights[0] == 2  # best after two steps; a tie with the best is no improvement


def test_patience(kit: Kit) -> None:
    for patience in (1, 3):
        trainer = kit.trainer(TrainerConfig(patience=patience))
        trainer.fit(Scripted(0.9, 0.5, *[0.6] * 40), one_batch, one_batch)
        assert len(trainer.history) == 2 + patience


def test_every_row_counts_once(kit: Kit) -> None:
    X, y = blobs(50)
    trainer = kit.trainer(TrainerConfig(epochs=1))
    model = trainer.fit(kit.net(4), kit.batches(X, y), kit.batches(X, y, size=32))  # 32 rows, then 18
    assert [trainer.history[0][name] for name in ("valid_loss", "accuracy")] == pytest.approx(model.evaluate((X, y)))
