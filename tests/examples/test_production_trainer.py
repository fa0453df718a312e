"""The trainer: its own suite, the bugs that the suite must catch, and what happens when a run breaks off."""

from collections.abc import Callable

import numpy as np
import pytest

from examples.production import trainer_tests
from examples.production.network import Batch, Batches, TwoLayerNet, check_batch, minibatches
from examples.production.trainer import AnyModel, Model, Trainer, TrainerConfig
from examples.production.trainer_mutants import MUTANTS
from examples.production.trainer_tests import Kit, blobs

TESTS: dict[str, Callable[[Kit], None]] = {
    name.removeprefix("test_"): test for name, test in vars(trainer_tests).items() if name.startswith("test_")
}


class SmallNet(TwoLayerNet):
    """Half the promised width."""

    def __init__(self, inputs: int, seed: int = 0) -> None:
        super().__init__(inputs, hidden=64, seed=seed)


class Forgetful(Trainer):
    """Keeps only the last record."""

    def _pass(self, model: Model, batches: Batches, name: str) -> tuple[float, float]:
        self.history = []
        return super()._pass(model, batches, name)


class Trusting(Trainer):
    """Checks nothing before it starts."""

    def fit(self, model: AnyModel, train: Batches, valid: Batches) -> AnyModel:
        """Train for one epoch."""
        for batches in (train, valid):
            for batch in batches():
                model.step(batch, 0.1)
        return model


MORE = {"small net": Kit(net=SmallNet), "forgets": Kit(trainer=Forgetful), "trusts": Kit(trainer=Trusting)}


def caught_by(kit: Kit) -> set[str]:
    """Return the names of the tests that fail."""
    failed = set()
    for name, test in TESTS.items():
        try:
            test(kit)
        except (Exception, pytest.fail.Exception):
            failed.add(name)
    return failed


@pytest.mark.parametrize("name", TESTS)
def test_the_trainer_keeps_its_promises(name: str) -> None:
    TESTS[name](Kit())


@pytest.mark.parametrize(
    ("mutant", "tests"),
    {
        "last, not best": {"best_epoch_comes_back"},
        "kept by reference": {"best_epoch_comes_back"},
        "stops one epoch late": {"patience"},
        "mean of batch means": {"every_row_counts_once"},
        "overflowing softmax": {"inference_shape"},
        "labels shuffled apart": {"overfits_one_batch"},
        "seed ignored": {"seed_decides_the_run"},
    }.items(),
)
def test_each_planted_bug_is_caught_by_the_test_that_is_meant_to(mutant: str, tests: set[str]) -> None:
    assert tests <= caught_by(MUTANTS[mutant])


def test_each_test_has_been_seen_to_fail() -> None:
    assert set.union(*map(caught_by, (MUTANTS | MORE).values())) == set(TESTS)


@pytest.mark.parametrize("seed", range(3))
def test_a_falling_loss_is_a_weak_test(seed: int) -> None:
    passed = []
    for name, kit in MUTANTS.items():
        trainer = kit.trainer(TrainerConfig(epochs=20, patience=20, rate=0.03))
        trainer.fit(kit.net(4, seed=seed), kit.batches(*blobs(seed=seed)), kit.batches(*blobs(seed=seed + 1)))
        if trainer.history[-1]["train_loss"] < trainer.history[0]["train_loss"]:
            passed.append(name)
    assert set(MUTANTS) - {"labels shuffled apart"} <= set(passed)


@pytest.mark.parametrize("seed", range(5))
def test_gradients_agree_with_finite_differences(seed: int) -> None:
    rng = np.random.default_rng(seed)
    net, batch = TwoLayerNet(3, classes=3, hidden=5, seed=seed), (rng.normal(size=(7, 3)), rng.integers(0, 3, 7))
    for weight, slope in zip(net.weights, net.gradients(batch), strict=True):
        for place in np.ndindex(weight.shape):
            value, ends = weight[place], []
            for move in (1e-6, -1e-6):
                weight[place] = value + move
                ends.append(net.evaluate(batch)[0])
            weight[place] = value
            assert slope[place] == pytest.approx((ends[0] - ends[1]) / 2e-6, abs=1e-6)


@pytest.mark.parametrize("seed", range(10))
def test_one_batch_is_memorized_from_other_starts_too(seed: int) -> None:
    x, y = np.random.default_rng(seed).normal(size=(16, 4)), np.arange(16) % 2
    batches = minibatches(x, y, 16, seed)
    config = TrainerConfig(epochs=800, patience=800, rate=0.3)
    assert Trainer(config).fit(TwoLayerNet(4, seed=seed), batches, batches).evaluate((x, y))[0] < 0.05


@pytest.mark.parametrize("seed", [0, 10, 20])
def test_learning_comes_near_the_best_possible_on_fresh_rows(seed: int) -> None:
    train, valid = minibatches(*blobs(seed=seed)), minibatches(*blobs(seed=seed + 1))
    model = Trainer(TrainerConfig(rate=0.05)).fit(TwoLayerNet(4), train, valid)
    assert 0.7 < model.evaluate(blobs(5000, seed=seed + 2))[1] < 0.87  # the best possible is 0.841


def test_a_generator_is_refused_and_an_exhausted_one_noticed() -> None:
    good = minibatches(*blobs())
    with pytest.raises(ValueError, match=r"train: need a function .* got generator"):
        Trainer(TrainerConfig()).fit(TwoLayerNet(4), good(), good)  # type: ignore[arg-type]
    once = good()
    with pytest.raises(ValueError, match="train: the epoch had no rows"):
        Trainer(TrainerConfig()).fit(TwoLayerNet(4), lambda: once, good)


@pytest.mark.parametrize(
    "settings",
    [
        {"epochs": 0},
        {"epochs": 2.5},
        {"epochs": float("nan")},
        {"patience": 0},
        {"patience": 1.5},
        {"rate": 0.0},
        {"rate": float("nan")},
        {"rate": float("inf")},
    ],
)
def test_impossible_settings_are_refused(settings: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="at least 1 and a positive, finite rate"):
        TrainerConfig(**settings)  # type: ignore[arg-type]


X, Y = blobs(4)


@pytest.mark.parametrize(
    ("batch", "message"),
    [
        (None, r"need a batch \(X, y\), got NoneType"),
        ((X, Y, Y), r"need a batch"),
        (X[:2], "got ndarray"),
        ((None, Y), "shape"),
        ((X[0, 0], Y), "shape"),
        ((X[0], Y), "shape"),
        ((X, Y[:3]), "shape"),
        ((X, Y[:, None]), r"got \(4, 4\) and \(4, 1\)"),
        ((X[:0], Y[:0]), "shape"),
        ((X + np.inf, Y), "got NaN or infinity"),
        ((X.astype(int), Y), "finite floats, got int64"),
        ((X.astype(str), Y), "finite floats, got <U"),
        ((X, Y.astype(float)), "class numbers"),
        ((X, Y - 1), "from -1"),
    ],
)
def test_bad_batches_are_named(batch: Batch, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        check_batch(batch, "train")


def test_a_list_of_two_is_a_batch_too() -> None:
    assert check_batch([X, Y], "train") == 4  # type: ignore[arg-type]


@pytest.mark.parametrize("batch", [(X, Y + 1), (X[:, :3], Y)])
def test_a_label_or_a_width_that_the_network_does_not_have_is_named(batch: Batch) -> None:
    net = TwoLayerNet(4)
    before = net.predict(X)
    with pytest.raises(ValueError, match=r"need 4 features and labels below 2, got [34] and [12]"):
        net.step(batch, 0.1)
    assert np.array_equal(net.predict(X), before)


def test_a_step_reports_the_loss_from_before_it() -> None:
    net = TwoLayerNet(4)
    before = net.evaluate((X, Y))
    assert net.step((X, Y), 0.1) == before != net.evaluate((X, Y))


def test_a_row_with_huge_scores_leaves_the_other_rows_alone() -> None:
    net = TwoLayerNet(4)
    together = net.predict(np.stack([X[0], X[1] * 1e6]))
    assert together[0] == pytest.approx(net.predict(X[:1])[0])
    assert np.isfinite(net.evaluate((np.stack([X[0], X[1] * 1e6]), Y[:2]))[0])


@pytest.mark.parametrize(("rows", "labels", "size"), [(3, 4, 2), (4, 3, 2), (4, 4, 0)])
def test_minibatches_refuse_what_does_not_fit(rows: int, labels: int, size: int) -> None:
    with pytest.raises(ValueError, match="as many rows as labels"):
        minibatches(X[:rows], Y[:labels], size)


def test_minibatches_yield_every_row_with_its_label_in_changing_order() -> None:
    x, y = np.arange(10.0)[:, None], np.arange(10)
    batches = minibatches(x, y, size=4)
    epochs = [np.concatenate([b for _, b in batches()]) for _ in range(2)]
    assert [len(b) for _, b in batches()] == [4, 4, 2]
    assert all(sorted(labels) == list(range(10)) for labels in epochs)
    assert list(epochs[0]) != list(epochs[1])
    assert all((a[:, 0] == b).all() for a, b in batches())


@pytest.mark.parametrize(("inputs", "classes", "hidden"), [(0, 2, 8), (3, 1, 8), (3, 2, 0)])
def test_impossible_networks_are_refused(inputs: int, classes: int, hidden: int) -> None:
    with pytest.raises(ValueError, match="need inputs"):
        TwoLayerNet(inputs, classes, hidden)
