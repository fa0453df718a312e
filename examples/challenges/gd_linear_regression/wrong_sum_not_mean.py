"""Adds the gradient over the rows instead of averaging it, so the safe step depends on the number of rows."""

import math


def fit(
    rows: list[list[float]], targets: list[float], rate: float, tolerance: float = 1e-8, max_steps: int = 10_000
) -> tuple[list[float], float, list[float]]:
    """Return weights, bias and the loss before the first and after each step; raises ``ValueError`` if it diverges."""
    if not rows:
        raise ValueError("no rows")
    weights, bias = [0.0] * len(rows[0]), 0.0
    errors = residuals(rows, targets, weights, bias)
    losses = [mean_square(errors)]
    for _ in range(max_steps):
        slopes = [2 * sum(e * row[j] for e, row in zip(errors, rows, strict=True)) for j in range(len(weights))]
        bias_slope = 2 * sum(errors)
        if max(map(abs, [*slopes, bias_slope])) <= tolerance:
            break
        weights = [w - rate * slope for w, slope in zip(weights, slopes, strict=True)]
        bias -= rate * bias_slope
        errors = residuals(rows, targets, weights, bias)
        losses.append(mean_square(errors))
        if not math.isfinite(losses[-1]):
            raise ValueError(f"the loss is {losses[-1]}: use a smaller rate than {rate}")
    return weights, bias, losses


def residuals(rows: list[list[float]], targets: list[float], weights: list[float], bias: float) -> list[float]:
    """Return prediction minus target of each row."""
    return [
        bias + sum(w * x for w, x in zip(weights, row, strict=True)) - target for row, target in zip(rows, targets, strict=True)
    ]


def mean_square(errors: list[float]) -> float:
    """Return the mean of the squares; a product overflows to infinity where ``**`` raises."""
    return sum(e * e for e in errors) / len(errors)
