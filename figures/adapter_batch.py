"""One decode batch through a linear layer: a shared base product plus gathered low-rank products per adapter."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw four requests, the shared base product, the gathered adapter products and the sum."""
    canvas = Canvas(476, 214)
    canvas.text(52, 16, "batch, sorted", "strong")
    for i, (name, color) in enumerate(
        (("customer 7", "c1"), ("customer 7", "c1"), ("customer 31", "c2"), ("customer 204", "c3"))
    ):
        y = 26 + 34 * i
        canvas.rect(4, y, 96, 28, f"area {color}")
        canvas.text(52, y + 18, name, "small")
    canvas.box(142, 26, 190, 44, "x W, one product\nbase, read once for all rows")
    canvas.text(237, 94, "+", "strong")
    canvas.rect(142, 104, 190, 62, "box")
    canvas.text(237, 122, "(x A) B by segment", "strong")
    for i, (name, color) in enumerate((("A₇ B₇", "c1"), ("A₃₁ B₃₁", "c2"), ("A₂₀₄ B₂₀₄", "c3"))):
        canvas.rect(148 + 60 * i, 132, 58, 26, f"area {color}")
        canvas.text(177 + 60 * i, 149, name, "small")
    canvas.arrow(102, 90, 140, 50)
    canvas.arrow(102, 90, 140, 134)
    canvas.box(378, 70, 92, 44, "sum\nnext layer")
    canvas.arrow(334, 50, 376, 86)
    canvas.arrow(334, 134, 376, 98)
    canvas.text(237, 188, "GPU pool: hot adapters, KV cache", "small")
    canvas.arrow(237, 176, 237, 168)
    canvas.text(237, 206, "host memory: all 300, loaded on demand", "small muted")
    return canvas.svg()
