"""Scaled dot-product attention with a causal and a padding mask, on plain lists."""

import math

Matrix = list[list[float]]


def attention(
    queries: Matrix, keys: Matrix, values: Matrix, causal: bool = False, real: list[bool] | None = None
) -> tuple[Matrix, Matrix]:
    """Return outputs (n, e) and weights (n, m); raises ``ValueError`` if causal with more queries than keys."""
    n, m = len(queries), len(keys)
    if causal and n > m:
        raise ValueError("causal attention needs a key for every query")
    scale = 1.0 / math.sqrt(len(keys[0]))
    outputs, weights = [], []
    for i, query in enumerate(queries):
        # The last query stands at the last key; earlier keys may come from a cache.
        last = i + m - n if causal else m - 1
        scores = [
            scale * sum(a * b for a, b in zip(query, key, strict=True)) if j <= last and (real is None or real[j]) else -math.inf
            for j, key in enumerate(keys)
        ]
        row = _softmax(scores)
        weights.append(row)
        outputs.append([sum(w * value[c] for w, value in zip(row, values, strict=True)) for c in range(len(values[0]))])
    return outputs, weights


def _softmax(scores: list[float]) -> list[float]:
    """Return the softmax of scores, of which minus infinity gets 0; all zeros if there is nothing else."""
    largest = max(scores)
    if largest == -math.inf:
        return [0.0] * len(scores)
    exponentials = [math.exp(score - largest) for score in scores]
    total = sum(exponentials)
    return [exponential / total for exponential in exponentials]
