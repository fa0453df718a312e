"""Keeps the weight gradients of the first step only, because each step overwrites them."""

import math
from dataclasses import dataclass

Vector = list[float]


@dataclass
class Cell:
    """The weights, or their gradients: w_x (hidden rows, input columns), w_h (hidden, hidden), b (hidden)."""

    w_x: list[Vector]
    w_h: list[Vector]
    b: Vector


def step(cell: Cell, x: Vector, h: Vector) -> Vector:
    return [
        math.tanh(bias + dot(row_x, x) + dot(row_h, h)) for row_x, row_h, bias in zip(cell.w_x, cell.w_h, cell.b, strict=True)
    ]


def step_backward(cell: Cell, x: Vector, h: Vector, new: Vector, d_new: Vector) -> tuple[Cell, Vector, Vector]:
    d_sum = [d * (1.0 - value * value) for d, value in zip(d_new, new, strict=True)]
    weights = Cell([[d * value for value in x] for d in d_sum], [[d * value for value in h] for d in d_sum], d_sum)
    return weights, times_rows(d_sum, cell.w_x, len(x)), times_rows(d_sum, cell.w_h, len(h))


def through_time(cell: Cell, xs: list[Vector], h0: Vector, d_states: list[Vector]) -> tuple[Cell, Vector]:
    if len(xs) != len(d_states):
        raise ValueError(f"{len(xs)} inputs, but {len(d_states)} gradients")
    states = [h0]
    for x in xs:
        states.append(step(cell, x, states[-1]))
    total = Cell([[0.0] * len(row) for row in cell.w_x], [[0.0] * len(row) for row in cell.w_h], [0.0] * len(cell.b))
    d_h = [0.0] * len(h0)
    for t in reversed(range(len(xs))):
        d_new = [own + later for own, later in zip(d_states[t], d_h, strict=True)]
        weights, _, d_h = step_backward(cell, xs[t], states[t], states[t + 1], d_new)
        for sums, rows in ((total.w_x, weights.w_x), (total.w_h, weights.w_h), ([total.b], [weights.b])):
            for target, row in zip(sums, rows, strict=True):
                target[:] = row
    return total, d_h


def dot(a: Vector, b: Vector) -> float:
    return sum(p * q for p, q in zip(a, b, strict=True))


def times_rows(d: Vector, rows: list[Vector], width: int) -> Vector:
    return [sum(value * row[column] for value, row in zip(d, rows, strict=True)) for column in range(width)]
