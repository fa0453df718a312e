"""Shrinks the weights by the decay itself, not by learning rate times decay."""

import math
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
    return State(0, [0.0] * size, [0.0] * size)


def adam_step(params: list[float], grads: list[float], state: State, settings: Settings) -> tuple[list[float], State]:
    if not len(params) == len(grads) == len(state.mean) == len(state.square):
        raise ValueError(f"{len(params)} parameters, {len(grads)} gradients, state of {len(state.mean)}")
    s, t = settings, state.steps + 1
    moved, new = [], State(t, [], [])
    for p, g, mean, square in zip(params, grads, state.mean, state.square, strict=True):
        decay = s.weight_decay * p
        if not s.decoupled:
            g += decay
        mean = s.beta1 * mean + (1 - s.beta1) * g
        square = s.beta2 * square + (1 - s.beta2) * g * g
        direction = mean / (1 - s.beta1**t) / (math.sqrt(square / (1 - s.beta2**t)) + s.eps)
        moved.append(p - s.lr * direction - (decay if s.decoupled else 0.0))
        new.mean.append(mean)
        new.square.append(square)
    return moved, new
