"""Three prompts as bars: the first fills the cache, the second hits it, a timestamp in front makes the third miss."""

from figures.canvas import Canvas

LEFT, UNIT = 96, 0.032
TOOLS, DOCS, ASK, CLOCK = 3_000, 5_000, 2_000, 1_200


def bar(canvas: Canvas, top: float, name: str, parts: list[tuple[str, int, bool]]) -> None:
    """Draw one prompt; parts that are read from the cache are filled."""
    x = float(LEFT)
    canvas.text(LEFT - 8, top + 21, name, "small", "end")
    for label, tokens, hit in parts:
        canvas.rect(x, top, tokens * UNIT, 32, "cell on" if hit else "cell off")
        canvas.text(x + tokens * UNIT / 2, top + 21, label, "small")
        x += tokens * UNIT


def draw() -> str:
    """Draw the three prompts, the border of the hit and the legend."""
    canvas = Canvas(480, 212)
    bar(
        canvas,
        28,
        "1  first call",
        [("tools, rules", TOOLS, False), ("shared document", DOCS, False), ("question A", ASK, False)],
    )
    bar(canvas, 82, "2  next call", [("tools, rules", TOOLS, True), ("shared document", DOCS, True), ("question B", ASK, False)])
    clock = [
        ("clock", CLOCK, False),
        ("tools, rules", TOOLS, False),
        ("shared document", DOCS, False),
        ("question C", ASK, False),
    ]
    bar(canvas, 148, "3  clock first", clock)
    edge = LEFT + (TOOLS + DOCS) * UNIT
    canvas.line(edge, 20, edge, 122, "c2")
    canvas.text(edge, 14, "first difference", "small c2")
    canvas.line(LEFT, 136, LEFT, 186, "c2")
    canvas.text(LEFT + 6, 143, "first difference", "small c2", "start")
    canvas.text(LEFT, 205, "filled: read from the cache; empty: computed (schematic lengths)", "small muted", "start")
    return canvas.svg()
