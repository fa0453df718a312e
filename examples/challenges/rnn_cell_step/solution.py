"""A recurrent cell: one step forward, one step back, and back through time."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

Vector = list[float]


@dataclass
class Cell:
    """The weights, or their gradients: w_x (hidden rows, input columns), w_h (hidden, hidden), b (hidden)."""

    w_x: list[Vector]
    w_h: list[Vector]
    b: Vector


def step(cell: Cell, x: Vector, h: Vector) -> Vector:
    """Return the new state tanh(w_x x + w_h h + b)."""
    return [
        math.tanh(bias + dot(row_x, x) + dot(row_h, h)) for row_x, row_h, bias in zip(cell.w_x, cell.w_h, cell.b, strict=True)
    ]


def step_backward(cell: Cell, x: Vector, h: Vector, new: Vector, d_new: Vector) -> tuple[Cell, Vector, Vector]:
    """Return the gradients of the weights, of x and of h, given that of the new state."""
    d_sum = [d * (1.0 - value * value) for d, value in zip(d_new, new, strict=True)]
    weights = Cell([[d * value for value in x] for d in d_sum], [[d * value for value in h] for d in d_sum], d_sum)
    return weights, transposed_times(cell.w_x, d_sum), transposed_times(cell.w_h, d_sum)


def through_time(cell: Cell, xs: list[Vector], h0: Vector, d_states: list[Vector]) -> tuple[Cell, Vector]:
    """Return the gradients of the weights and of h0; raises ``ValueError`` if the lists differ in length."""
    if len(xs) != len(d_states):
        raise ValueError(f"{len(xs)} inputs, but {len(d_states)} gradients")
    states = [h0]
    for x in xs:
        states.append(step(cell, x, states[-1]))
    total = Cell([[0.0] * len(row) for row in cell.w_x], [[0.0] * len(row) for row in cell.w_h], [0.0] * len(cell.b))
    d_h = [0.0] * len(h0)
    for t in reversed(range(len(xs))):
        # A state is used twice: by its own loss and by the next step.
        d_new = [own + later for own, later in zip(d_states[t], d_h, strict=True)]
        weights, _, d_h = step_backward(cell, xs[t], states[t], states[t + 1], d_new)
        for sums, rows in ((total.w_x, weights.w_x), (total.w_h, weights.w_h), ([total.b], [weights.b])):
            for target, row in zip(sums, rows, strict=True):
                target[:] = [a + b for a, b in zip(target, row, strict=True)]
    return total, d_h


def dot(a: Iterable[float], b: Iterable[float]) -> float:
    """Return the inner product."""
    return sum(p * q for p, q in zip(a, b, strict=True))


def transposed_times(rows: list[Vector], d: Vector) -> Vector:
    """Return the transposed matrix times d."""
    return [dot(column, d) for column in zip(*rows, strict=True)]
