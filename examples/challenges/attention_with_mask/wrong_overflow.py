"""Exponentiates the scores as they are, without taking off the largest."""

import math

Matrix = list[list[float]]


def attention(
    queries: Matrix, keys: Matrix, values: Matrix, causal: bool = False, real: list[bool] | None = None
) -> tuple[Matrix, Matrix]:
    n, m = len(queries), len(keys)
    if causal and n > m:
        raise ValueError("causal attention needs a key for every query")
    scale = 1.0 / math.sqrt(len(keys[0]))
    outputs, weights = [], []
    for i, query in enumerate(queries):
        seen = [(not causal or j <= i + m - n) and (real is None or real[j]) for j in range(m)]
        scores = [scale * sum(a * b for a, b in zip(query, key, strict=True)) for key in keys]
        raw = [math.exp(score) if visible else 0.0 for score, visible in zip(scores, seen, strict=True)]
        total = sum(raw)
        row = [value / total if total else 0.0 for value in raw]
        weights.append(row)
        outputs.append([sum(w * value[c] for w, value in zip(row, values, strict=True)) for c in range(len(values[0]))])
    return outputs, weights
