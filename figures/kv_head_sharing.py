"""What four kinds of attention keep in the cache for one token: pairs for 6, 2 or 1 heads, or one latent vector."""

from figures.canvas import Canvas

HEADS, STEP = 6, 16


def column(canvas: Canvas, left: float, name: str, groups: int, size: str) -> None:
    """Draw six query dots above what they share: key-value boxes, or one latent box, areas to scale if groups is zero."""
    center = left + STEP * (HEADS - 1) / 2
    canvas.text(center, 16, name, "strong")
    share = HEADS // (groups or 1)
    for head in range(HEADS):
        x = left + STEP * head
        target = left + STEP * (head // share * share + (share - 1) / 2)
        canvas.line(x, 44, target, 92, "axis" if groups else "c2")
        canvas.circle(x, 38, 5)
    for group in range(groups):
        canvas.rect(left + STEP * (group * share + (share - 1) / 2) - 6, 92, 12, 40)
    if not groups:
        canvas.rect(center - 30, 92, 60, 18)
    canvas.text(center, 152, size, "small")


def draw() -> str:
    """Draw multi-head, grouped, multi-query and latent attention side by side."""
    canvas = Canvas(480, 162)
    column(canvas, 22, "multi-head", 6, "6 pairs of K, V")
    column(canvas, 142, "grouped", 2, "2 pairs")
    column(canvas, 262, "multi-query", 1, "1 pair")
    column(canvas, 382, "latent", 0, "1 shared vector")
    return canvas.svg()
