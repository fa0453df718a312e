"""One step of Adam, or of AdamW."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """What stays the same over all steps; decoupled says AdamW, otherwise the decay is part of the gradient (Adam with L2)."""

    lr: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    weight_decay: float = 0.0
    decoupled: bool = True


@dataclass
class State:
    """The number of steps done, and the running means of gradients and squared gradients."""

    steps: int
    mean: list[float]
    square: list[float]


def start(size: int) -> State:
    """Return the state before the first step: no steps, all running means 0."""
    raise NotImplementedError


def adam_step(params: list[float], grads: list[float], state: State, settings: Settings) -> tuple[list[float], State]:
    """Return the new parameters and the new state; the input stays as it was.

    All lists have one entry per parameter; raises ``ValueError`` if their lengths differ.
    """
    raise NotImplementedError
