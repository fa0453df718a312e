"""Runs of the trainer: what happens when one breaks off, and what each leaves behind."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from examples.production.network import Array, Batch, TwoLayerNet, minibatches
from examples.production.trainer import Trainer, TrainerConfig
from examples.production.trainer_tests import Scripted, blobs, one_batch

X, Y = blobs(4)


@pytest.mark.parametrize("loss", ["nan", "inf"])
def test_divergence_ends_the_run_with_the_best_weights(loss: str) -> None:
    model = Scripted(0.9, 0.5, float(loss))
    with pytest.raises(FloatingPointError, match=f"valid: the loss is {loss}"):
        Trainer(TrainerConfig()).fit(model, one_batch, one_batch)
    assert model.weights[0] == 2


def test_a_rate_that_is_far_too_high_is_reported() -> None:
    with np.errstate(all="ignore"), pytest.raises(FloatingPointError, match="lower the rate"):
        Trainer(TrainerConfig(rate=1e200)).fit(TwoLayerNet(4), minibatches(*blobs()), one_batch)


def test_a_broken_run_closes_files_and_generators_and_keeps_the_best(tmp_path: Path) -> None:
    closed = []

    def reading() -> Iterator[Batch]:
        try:
            yield X, Y
            yield X, Y
        finally:
            closed.append(True)

    class Breaks(Scripted):
        def step(self, batch: Batch, rate: float) -> tuple[float, float]:
            if self.weights[0] == 3:
                raise KeyboardInterrupt
            return super().step(batch, rate)

    opened = []

    class Watched(Trainer):
        def _log(self, record: dict[str, float], file: object) -> None:
            opened.append(file)
            super()._log(record, file)  # type: ignore[arg-type]

    model, folder = Breaks(0.5, 0.6), tmp_path / "runs" / "a"
    with pytest.raises(KeyboardInterrupt) as caught:  # the traceback is alive here, and with it the frames
        Watched(TrainerConfig(folder=folder)).fit(model, reading, one_batch)
    assert caught.tb is not None
    assert closed == [True, True]
    assert opened[0].closed  # type: ignore[attr-defined]
    assert model.weights[0] == 2
    lines = (folder / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["valid_loss"] for line in lines] == [0.5]


def test_a_run_leaves_its_settings_its_metrics_and_its_best_weights(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    trainer = Trainer(TrainerConfig(epochs=3, folder=folder))
    model = trainer.fit(TwoLayerNet(4), minibatches(*blobs()), minibatches(*blobs(seed=1)))
    assert sorted(path.name for path in folder.iterdir()) == ["best.npz", "config.json", "metrics.jsonl"]
    assert json.loads((folder / "config.json").read_text(encoding="utf-8"))["epochs"] == 3
    lines = (folder / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == trainer.history
    again = TwoLayerNet(4, seed=1)
    with np.load(folder / "best.npz") as saved:
        again.weights = [saved[f"arr_{i}"] for i in range(4)]
    assert np.array_equal(again.predict(X), model.predict(X))


def test_the_file_holds_the_best_weights_and_survives_a_broken_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def saved_weight(folder: Path) -> float:
        with np.load(folder / "best.npz") as saved:
            return float(saved["arr_0"][0])

    Trainer(TrainerConfig(patience=2, folder=tmp_path / "a")).fit(Scripted(0.9, 0.5, 0.7, 0.8), one_batch, one_batch)
    assert saved_weight(tmp_path / "a") == 2

    class Fills(Trainer):
        def _checkpoint(self, kept: list[Array]) -> None:
            super()._checkpoint(kept)
            monkeypatch.setattr(np, "savez", half)  # the first file is whole, then the disk is full

    def half(file: IO[bytes], *_weights: Array) -> None:
        file.write(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        Fills(TrainerConfig(folder=tmp_path / "b")).fit(Scripted(0.9, 0.5), one_batch, one_batch)
    assert saved_weight(tmp_path / "b") == 1


def test_a_folder_of_another_run_is_refused_and_left_alone(tmp_path: Path) -> None:
    trainer = Trainer(TrainerConfig(epochs=1, folder=tmp_path / "run"))
    trainer.fit(Scripted(0.9), one_batch, one_batch)
    before = (tmp_path / "run" / "best.npz").read_bytes()
    with pytest.raises(FileExistsError):
        trainer.fit(Scripted(0.1), one_batch, one_batch)
    assert (tmp_path / "run" / "best.npz").read_bytes() == before


def test_divergence_is_reported_with_the_rows_before_it() -> None:
    with pytest.raises(FloatingPointError, match="valid: the loss is nan after 8 rows"):
        Trainer(TrainerConfig()).fit(Scripted(0.9, 0.8, float("nan")), one_batch, lambda: [(X, Y)] * 3)


def test_the_record_and_the_log_say_what_is_what(caplog: pytest.LogCaptureFixture) -> None:
    trainer = Trainer(TrainerConfig(epochs=1))
    with caplog.at_level("INFO"):
        trainer.fit(Scripted(0.9), one_batch, one_batch)
    assert caplog.messages == ["epoch 0: validation loss 0.9000"]
    assert trainer.history == [{"epoch": 0, "train_loss": 1, "valid_loss": 0.9, "accuracy": 0.5}]


def test_a_second_fit_starts_a_new_history() -> None:
    trainer = Trainer(TrainerConfig(epochs=2))
    for _ in range(2):
        trainer.fit(Scripted(0.9, 0.5), one_batch, one_batch)
    assert len(trainer.history) == 2
