"""Attention in four steps beside the causal mask of a four-token sequence."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the steps from scores to output and the triangle of allowed query-key pairs."""
    c = Canvas(480, 222)
    steps = (
        "scores: Q Kᵀ / √dₖ\nn × n",
        "mask: future = −∞\ncausal only",
        "softmax per row\neach row sums to 1",
        "times V\nn × d, one per query",
    )
    for i, label in enumerate(steps):
        top = 8 + 54 * i
        c.box(8, top, 176, 42, label)
        if i:
            c.arrow(96, top - 12, 96, top - 1)
    left, top, size = 290, 52, 38
    tokens = ("the", "cat", "sat", "down")
    c.text(left + 2 * size, 16, "keys and values", "strong")
    for i, query in enumerate(tokens):
        c.text(left - 8, top + size * i + 24, query, "", "end")
        c.text(left + size * i + 19, top - 9, query, "small")
        for j in range(4):
            on = j <= i
            c.rect(left + size * j, top + size * i, size, size, "cell on" if on else "cell off")
            if not on:
                c.text(left + size * j + 19, top + size * i + 24, "−∞", "small muted")
    c.text(222, 130, "queries", "strong")
    return c.svg()
