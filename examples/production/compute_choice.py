"""Model size and training tokens from a target loss and the tokens the model is expected to serve."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Fit:
    """A fitted loss E + A / N**alpha + B / D**beta of N parameters and D training tokens."""

    e: float
    a: float
    b: float
    alpha: float
    beta: float

    def loss(self, parameters: float, tokens: float) -> float:
        """Return the predicted loss, in nats per token of the fitted data."""
        if not (parameters > 0 and tokens > 0):
            raise ValueError("parameters and tokens must be positive")
        total: float = self.e + self.a / parameters**self.alpha + self.b / tokens**self.beta
        return total


PRINTED = Fit(1.69, 406.4, 410.7, 0.34, 0.28)  # Hoffmann and others (2022), as rounded in the paper
REFIT = Fit(1.8172, 482.01, 2085.43, 0.3478, 0.3658)  # Besiroglu and others (2024), from the same runs, read off its plots


@dataclass(frozen=True)
class Choice:
    """A model size, its training tokens, and what both cost over the life of the model."""

    parameters: float
    tokens: float
    training_flops: float
    serving_flops: float

    @property
    def ratio(self) -> float:
        """Return the training tokens per parameter."""
        return self.tokens / self.parameters


def cheapest(fit: Fit, target: float, served: float, price: float = 1.0, available: float = math.inf) -> Choice:
    """Return the pair that reaches the target loss for the least 6 N D + price * 2 N served; ``ValueError`` if there is none."""
    # served: prompt and output tokens; price: cost of a serving operation in training ones; available: the most training tokens.
    if not (0 <= served < math.inf and 0 <= price < math.inf and available > 0 and math.isfinite(target)):
        raise ValueError("served and price must be finite and not negative, available positive, target finite")
    gap = target - fit.e
    if gap <= 0:
        raise ValueError(f"no model of this fit gets below {fit.e}; the target is {target}")
    top = gap - fit.b / available**fit.beta
    if top <= 0:
        raise ValueError("no size reaches the target with the tokens available")

    def pair(share: float) -> tuple[float, float]:
        return (fit.a / share) ** (1 / fit.alpha), (fit.b / (gap - share)) ** (1 / fit.beta)

    def too_large(share: float) -> bool:
        """Say whether a larger share of the gap for the size term, so a smaller model, is still cheaper."""
        tokens = pair(share)[1]
        return fit.beta * (gap - share) / (fit.alpha * share) > 6 * tokens / (6 * tokens + 2 * price * served)

    # The left side falls and the right side rises with the share, so there is one best point; the data may end before it.
    low, high = 0.0, top
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if too_large(middle) else (low, middle)
    parameters, tokens = pair(low)
    return Choice(parameters, tokens, 6 * parameters * tokens, 2 * parameters * served)
