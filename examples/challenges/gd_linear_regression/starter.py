"""Linear regression by gradient descent."""


def fit(
    rows: list[list[float]], targets: list[float], rate: float, tolerance: float = 1e-8, max_steps: int = 10_000
) -> tuple[list[float], float, list[float]]:
    """Return weights (one per column), bias and losses.

    The losses are the mean squared error at zero weights and after each step, so one more than steps taken. Stop when
    no component of the gradient is larger than the tolerance in size, or after max_steps. Raises ``ValueError`` if
    there are no rows or a loss, the first included, is infinite or NaN.
    """
    raise NotImplementedError
