"""Tokens pushed through the model in five decoding steps, without and with a cache of keys and values."""

from figures.canvas import Canvas

STEPS, SIZE = 5, 24


def grid(canvas: Canvas, left: float, title: str, cached: bool) -> None:
    """Draw one triangle of steps against tokens and mark the computed cells."""
    top, computed = 62, 0
    canvas.text(left + STEPS * SIZE / 2, 24, title, "strong")
    canvas.text(left + STEPS * SIZE / 2, 48, "token position", "small muted")
    for step in range(STEPS):
        for token in range(step + 1):
            now = token == step or not cached
            computed += now
            canvas.rect(left + token * SIZE, top + step * SIZE, SIZE, SIZE, "cell on" if now else "cell off")
            if not now:
                canvas.text(left + (token + 0.5) * SIZE, top + (step + 0.5) * SIZE + 4, "KV", "small")
    canvas.text(left + STEPS * SIZE / 2, top + STEPS * SIZE + 22, f"{computed} computed")


def draw() -> str:
    """Draw the recomputing and the caching decoder side by side."""
    canvas = Canvas(420, 240)
    grid(canvas, 70, "no cache", cached=False)
    grid(canvas, 270, "KV cache", cached=True)
    for step in range(STEPS):
        canvas.text(60, 62 + (step + 0.5) * SIZE + 4, f"step {step + 1}", "small", "end")
    canvas.text(210, 230, "filled: run through the model now; KV: read from the cache", "small muted")
    return canvas.svg()
