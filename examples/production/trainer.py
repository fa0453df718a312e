"""A framework-free trainer: early stopping, a log, checkpoints, and the best epoch handed back, not the last."""

import json
import logging
import math
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Protocol, TypeVar

import numpy as np

from examples.production.network import Array, Batch, Batches, check_batch

log = logging.getLogger(__name__)


class Model(Protocol):
    """What the trainer needs of a model; for weights on a GPU, replace `_copy` and `_restore` too."""

    weights: list[Array]

    def step(self, batch: Batch, rate: float, /) -> tuple[float, float]:
        """Learn from a batch; return its loss and accuracy."""

    def evaluate(self, batch: Batch, /) -> tuple[float, float]:
        """Return loss and accuracy of a batch, changing nothing."""


AnyModel = TypeVar("AnyModel", bound=Model)


@dataclass(frozen=True)
class TrainerConfig:
    """The settings of a run; impossible ones are refused before any work is done."""

    epochs: int = 50
    patience: int = 5
    rate: float = 0.1
    folder: Path | None = None  # a new one, for the settings, the metrics and the best weights

    def __post_init__(self) -> None:
        whole = isinstance(self.epochs, int) and isinstance(self.patience, int)
        if not whole or min(self.epochs, self.patience) < 1 or not 0 < self.rate < math.inf:
            raise ValueError(f"need whole epochs and patience of at least 1 and a positive, finite rate, got {self}")


class Trainer:
    """Trains until the validation loss has not improved for `patience` epochs."""

    def __init__(self, config: TrainerConfig) -> None:
        self.config, self.best_epoch = config, -1
        self.history: list[dict[str, float]] = []

    def fit(self, model: AnyModel, train: Batches, valid: Batches) -> AnyModel:
        """Train in place; the model ends with its best weights, also when the run is cut short."""
        for name, source in (("train", train), ("valid", valid)):
            if not callable(source):
                raise ValueError(f"{name}: need a function that returns an epoch of batches, got {type(source).__name__}")
        self.history, self.best_epoch, best, kept = [], -1, math.inf, self._copy(model)
        with self._metrics_file() as file:
            try:
                for epoch in range(self.config.epochs):
                    train_loss, _ = self._pass(model, train, "train")
                    valid_loss, accuracy = self._pass(model, valid, "valid")
                    record = {"epoch": epoch, "train_loss": train_loss, "valid_loss": valid_loss, "accuracy": accuracy}
                    self._log(record, file)
                    if valid_loss < best:
                        best, self.best_epoch, kept = valid_loss, epoch, self._copy(model)
                        self._checkpoint(kept)
                    if self._tired(epoch):
                        break
            finally:
                self._restore(model, kept)
        return model

    def _pass(self, model: Model, batches: Batches, name: str) -> tuple[float, float]:
        loss, right, rows, stream = 0.0, 0.0, 0, iter(batches())
        try:
            for batch in stream:
                n = check_batch(batch, name)
                part = model.step(batch, self.config.rate) if name == "train" else model.evaluate(batch)
                if not math.isfinite(part[0]):
                    raise FloatingPointError(f"{name}: the loss is {part[0]} after {rows} rows; lower the rate?")
                loss, right, rows = loss + n * part[0], right + n * part[1], rows + n
        finally:  # a traceback would keep the generator, and the files it reads, open
            getattr(stream, "close", lambda: None)()
        if not rows:
            raise ValueError(f"{name}: the epoch had no rows")
        return loss / rows, right / rows

    def _tired(self, epoch: int) -> bool:
        return epoch - self.best_epoch >= self.config.patience

    def _copy(self, model: Model) -> list[Array]:
        return [weight.copy() for weight in model.weights]

    def _restore(self, model: Model, kept: list[Array]) -> None:
        for weight, value in zip(model.weights, kept, strict=True):
            weight[...] = value

    def _metrics_file(self) -> AbstractContextManager[IO[str] | None]:
        if self.config.folder is None:
            return nullcontext()
        self.config.folder.mkdir(parents=True)  # one run, one folder: refuses an old one
        (self.config.folder / "config.json").write_text(json.dumps(asdict(self.config), default=str), encoding="utf-8")
        return (self.config.folder / "metrics.jsonl").open("w", encoding="utf-8")

    def _log(self, record: dict[str, float], file: IO[str] | None) -> None:
        self.history.append(record)
        log.info("epoch %(epoch)d: validation loss %(valid_loss).4f", record)
        if file:
            print(json.dumps(record), file=file, flush=True)

    def _checkpoint(self, kept: list[Array]) -> None:
        if folder := self.config.folder:
            with (folder / "best.npz.part").open("wb") as file:
                np.savez(file, *kept)
            (folder / "best.npz.part").replace(folder / "best.npz")  # whole or not at all
