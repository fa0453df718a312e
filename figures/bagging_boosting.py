"""Two ways to build an ensemble of trees: side by side and averaged, or one after another and summed."""

from figures.canvas import Canvas


def tree(canvas: Canvas, x: float, y: float, levels: int, cls: str) -> None:
    """Draw a small binary tree with its root at ``(x, y)`` as one line that walks around it."""

    def walk(node: float, level: int, spread: float) -> list[tuple[float, float]]:
        here = (node, y + 13 * level)
        if level == levels:
            return [here]
        left = walk(node - spread / 2, level + 1, spread / 2)
        right = walk(node + spread / 2, level + 1, spread / 2)
        return [here, *left, here, *right, here]

    canvas.path(walk(x, 0, 7.0 * 2 ** (levels - 1)), "c1")
    canvas.circle(x, y, 4, f"dot {cls}")


def draw() -> str:
    """Draw a forest of deep independent trees above a chain of shallow dependent ones (schematic)."""
    canvas = Canvas(480, 268)
    canvas.text(20, 20, "Forest: deep trees, independent", "strong c1", "start")
    for i, x in enumerate((70, 180, 290)):
        tree(canvas, x, 58, 3, "c1")
        canvas.text(x, 46, f"sample {i + 1}", "small")
    canvas.arrow(336, 78, 376, 78)
    canvas.box(380, 58, 84, 40, "average\nless variance")
    canvas.text(20, 142, "Boosting: shallow trees, in sequence", "strong c2", "start")
    for i, x in enumerate((60, 180, 300)):
        tree(canvas, x, 178, 2, "c2")
        canvas.text(x, 168, f"tree {i + 1}", "small")
        if i < 2:
            canvas.arrow(x + 26, 190, x + 94, 190)
            canvas.text(x + 60, 182, "errors", "small")
    canvas.arrow(332, 190, 376, 190)
    canvas.box(380, 170, 84, 40, "scaled sum\nless bias")
    canvas.text(20, 236, "errors: negative gradient of the loss at the current prediction", "small", "start")
    canvas.text(20, 254, "scaled: each tree is multiplied by the learning rate before it is added", "small", "start")
    return canvas.svg()
