"""Three routes of an image into a language model: projected tokens, cross-attention, early fusion."""

from figures.canvas import Canvas


def panel(canvas: Canvas, left: float, title: str, model: str, below: tuple[str, ...], inline: bool) -> None:
    """Draw one route from the image at the bottom to the model at the top; inline routes place image tokens in the sequence."""
    canvas.text(left + 72, 14, title, "strong")
    canvas.box(left, 24, 144, 44, model)
    for i in range(2 if inline else 0):
        canvas.rect(left + 12 + 30 * i, 92, 30, 16, "cell on")
    canvas.rect(left + 72, 92, 60, 16, "cell off")
    canvas.text(left + 102, 104, "text", "small")
    canvas.arrow(left + 102, 90, left + 102, 70)
    x = left + 42
    canvas.arrow(x, 90 if inline else 136, x, 70)
    if inline:
        canvas.arrow(x, 136, x, 110)
    for i, label in enumerate(below):
        y = 138 + 50 * i
        canvas.box(left, y, 84, 32, label)
        if i + 1 < len(below):
            canvas.arrow(x, y + 50, x, y + 34)
    bottom = 138 + 50 * len(below)
    canvas.arrow(x, bottom, x, bottom - 16)
    canvas.text(x, bottom + 13, "image", "small muted")


def draw() -> str:
    """Draw the three routes side by side; shaded cells are image tokens."""
    canvas = Canvas(476, 256)
    panel(canvas, 4, "Projector", "Language model\npretrained", ("MLP", "ViT"), inline=True)
    panel(canvas, 166, "Cross-attention", "Language model\n+ gated image layers", ("Resampler", "ViT"), inline=False)
    panel(canvas, 328, "Early fusion", "One Transformer\ntrained on both", ("Codes",), inline=True)
    return canvas.svg()
