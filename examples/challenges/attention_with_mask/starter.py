"""Scaled dot-product attention with a causal and a padding mask, on plain lists."""

Matrix = list[list[float]]


def attention(
    queries: Matrix, keys: Matrix, values: Matrix, causal: bool = False, real: list[bool] | None = None
) -> tuple[Matrix, Matrix]:
    """Return outputs (n, e) and weights (n, m) of queries (n, d), keys (m, d) and values (m, e).

    ``causal``: query i sees the keys 0 to i + m - n. ``real``: m flags; False is a padding key that nobody sees.
    A query that sees no key gets zeros. Raises ``ValueError`` if causal with n > m.
    """
    raise NotImplementedError
