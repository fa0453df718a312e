"""Calculators: the estimates of a design as inputs and formulas, and its latency as percentiles of stages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import NormalDist

import numpy as np

from prep.formulas import Program, run

# Where a page shows one: ``[..](calculator:id)`` or ``[..](latency:id)``, alone on a line.
MARKER = re.compile(r"^\[[^\]]*\]\((?P<kind>calculator|latency):(?P<id>[^)]*)\)$", re.M)
DRAWS = 200_000
Z99 = NormalDist().inv_cdf(0.99)


@dataclass(frozen=True)
class Input:
    """A number that the reader may change; ``note`` says where the default comes from."""

    id: str
    label: str
    value: float
    unit: str
    note: str
    least: float
    most: float


@dataclass(frozen=True)
class Result:
    """A number that follows from inputs and results before it."""

    id: str
    label: str
    formula: str
    unit: str
    note: str
    program: Program


@dataclass(frozen=True)
class Stage:
    """A part of a request's path: its 50th and 99th percentile in milliseconds; stages ``together`` run side by side."""

    label: str
    p50: float
    p99: float
    note: str
    together: str


@dataclass(frozen=True)
class Latency:
    """The stages of a path and its target: ``percentile`` percent of requests within ``milliseconds``."""

    percentile: float
    milliseconds: float
    stages: tuple[Stage, ...]


@dataclass(frozen=True)
class Calculator:
    """The numbers of a design; ``latency`` is absent where no request waits."""

    id: str
    title: str
    inputs: tuple[Input, ...]
    results: tuple[Result, ...]
    latency: Latency | None
    path: str

    def compute(self, changed: Mapping[str, float] | None = None) -> dict[str, float]:
        """Return all results by id; raises ``ArithmeticError`` or ``ValueError`` where there is none."""
        values = {entry.id: entry.value for entry in self.inputs} | dict(changed or {})
        for result in self.results:
            values[result.id] = run(result.program, values)
        return {result.id: values[result.id] for result in self.results}


def whole_path(latency: Latency, percentiles: tuple[float, ...]) -> tuple[list[float], list[float]]:
    """Return percentiles (in ms) of the whole path: with independent stages, and with stages that slow down together.

    Each stage is lognormal, fitted to its two percentiles. Independent stages are drawn with a fixed seed; for stages
    that slow down together the percentiles do add up, exactly.
    """
    rng = np.random.default_rng(0)
    total, aligned = np.zeros(DRAWS), np.zeros(len(percentiles))
    scores = np.array([NormalDist().inv_cdf(p / 100) for p in percentiles])
    for group in groups(latency.stages):
        medians = np.array([stage.p50 for stage in group])[:, None]
        spreads = np.log([stage.p99 / stage.p50 for stage in group])[:, None] / Z99
        total += (medians * np.exp(spreads * rng.normal(size=(len(group), DRAWS)))).max(axis=0)
        aligned += (medians * np.exp(spreads * scores)).max(axis=0)
    return [float(value) for value in np.percentile(total, percentiles)], [float(value) for value in aligned]


def groups(stages: tuple[Stage, ...]) -> list[list[Stage]]:
    """Return the stages in order, those that run side by side as one group."""
    made: dict[str, list[Stage]] = {}
    for number, stage in enumerate(stages):
        made.setdefault(stage.together or f"#{number}", []).append(stage)
    return list(made.values())


def written(value: float) -> str:
    """Write a number with three significant digits, as ``Intl.NumberFormat`` does in the browser."""
    exact = Decimal(repr(float(value)))
    if not exact:
        return "0"
    places = exact.adjusted() - 2
    rounded = exact.quantize(Decimal(1).scaleb(places), ROUND_HALF_UP)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
