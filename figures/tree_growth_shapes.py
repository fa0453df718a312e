"""Three trees with eight leaves each: level-wise, leaf-wise and symmetric growth (schematic)."""

from figures.canvas import Canvas

Node = tuple[float, int]


def tree(canvas: Canvas, left: float, splits: dict[str, Node], leaves: dict[str, Node]) -> None:
    """Draw one binary tree as a walk around it; a key is its path of 0 and 1, a value its x offset and level."""
    nodes = splits | leaves
    places: dict[str, tuple[float, float]] = {key: (left + x, 54 + 27 * level) for key, (x, level) in nodes.items()}

    def walk(key: str) -> list[tuple[float, float]]:
        """Return the points visited below ``key``, coming back to it after each child."""
        here = [places[key]]
        return here + walk(key + "0") + here + walk(key + "1") + here if key in splits else here

    canvas.path(walk(""), "c1")
    for key in leaves:
        canvas.circle(*places[key], 5, "dot c2")


def full() -> tuple[dict[str, Node], dict[str, Node]]:
    """Return splits and leaves of a complete tree of depth three."""
    nodes: dict[str, Node] = {}
    for level in range(4):
        for i in range(2**level):
            key = format(i, f"0{level}b") if level else ""
            nodes[key] = (16 * (i + 0.5) * 2 ** (3 - level), level)
    return {k: v for k, v in nodes.items() if len(k) < 3}, {k: v for k, v in nodes.items() if len(k) == 3}


def draw() -> str:
    """Draw the three growth orders side by side with their depth and usual owner."""
    canvas = Canvas(480, 262)
    splits, leaves = full()
    tree(canvas, 12, splits, leaves)
    chain: dict[str, Node] = {"1" * i: (27 + 13 * i, i) for i in range(6)}
    tips: dict[str, Node] = {"1" * i + "0": (15 + 13 * i, i + 1) for i in range(1, 6)}
    chain[""], chain["0"] = (16, 0), (-8, 1)
    tips |= {"111111": (105, 6), "00": (-18, 2), "01": (2, 2)}
    tree(canvas, 186, chain, tips)
    tree(canvas, 336, splits, leaves)
    heads = ((76, "level-wise", "XGBoost default"), (236, "leaf-wise", "LightGBM"), (400, "symmetric", "CatBoost default"))
    for x, head, who in heads:
        canvas.text(x, 18, head, "strong")
        canvas.text(x, 34, who, "small muted")
    for level, rule in enumerate("abc"):
        canvas.text(472, 58 + 27 * level, rule, "c3")
    canvas.text(76, 170, "depth 3, 7 own rules", "small")
    canvas.text(236, 238, "depth 6, 7 own rules", "small")
    canvas.text(400, 170, "depth 3, 3 rules:", "small")
    canvas.text(400, 185, "one per level", "small")
    canvas.text(240, 257, "8 leaves each", "small muted")
    return canvas.svg()
