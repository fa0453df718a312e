"""A recurrent cell: one step forward, one step back, and back through time."""

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
    raise NotImplementedError


def step_backward(cell: Cell, x: Vector, h: Vector, new: Vector, d_new: Vector) -> tuple[Cell, Vector, Vector]:
    """Return the gradients of the weights (as a ``Cell``), of x and of h.

    ``new`` is the state that ``step(cell, x, h)`` returned, ``d_new`` the gradient of the loss with respect to it.
    """
    raise NotImplementedError


def through_time(cell: Cell, xs: list[Vector], h0: Vector, d_states: list[Vector]) -> tuple[Cell, Vector]:
    """Return the gradients of the weights (as a ``Cell``) and of h0, after all steps of xs.

    ``d_states[t]`` is the gradient that the loss at step t sends directly to the state after input ``xs[t]``; what comes
    back from later steps is not in it. Without inputs all gradients are 0.
    Raises ``ValueError`` if ``xs`` and ``d_states`` differ in length.
    """
    raise NotImplementedError
