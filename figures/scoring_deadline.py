"""Four requests under stage limits of 10, 50 and 5 ms and one deadline of 60 ms, of which the rules keep the last 5."""

from figures.canvas import Canvas

LEFT, SCALE = 92, 5.6
ROWS = (
    ("healthy", (("c1", 0, 9), ("c4", 9, 29), ("c3", 29, 30)), "scored, 30 ms"),
    ("model slow", (("c1", 0, 9), ("c4", 9, 55), ("c3", 55, 56)), "by rules, 56 ms"),
    ("features slow", (("c1", 0, 10), ("c3", 10, 11)), "by rules, 11 ms"),
    ("worst case", (("c1", 0, 9.9), ("c4", 9.9, 55), ("c3", 55, 60)), "review, 60 ms"),
)


def draw() -> str:
    """Draw one bar of stages per request on a common clock, the reserved last 5 ms and the deadline."""
    c = Canvas(480, 236)
    c.text(LEFT, 16, "features", "c1 small", "start")
    c.text(LEFT + 66, 16, "model", "c4 small", "start")
    c.text(LEFT + 116, 16, "rules", "c3 small", "start")
    c.rect(LEFT + 55 * SCALE, 26, 5 * SCALE, 166, "area c2")
    for i, (name, stages, result) in enumerate(ROWS):
        y = 30 + 41 * i
        c.text(LEFT - 8, y + 15, name, "small", "end")
        for color, start, end in stages:
            c.rect(LEFT + start * SCALE, y, (end - start) * SCALE, 20, f"area {color}")
            c.line(LEFT + end * SCALE, y - 2, LEFT + end * SCALE, y + 22, color)
        c.text(LEFT + 2, y + 33, result, "small muted", "start")
    c.line(LEFT, 192, LEFT + 66 * SCALE, 192)
    for tick in (0, 10, 20, 30, 40, 50, 60):
        c.line(LEFT + tick * SCALE, 192, LEFT + tick * SCALE, 196)
        c.text(LEFT + tick * SCALE, 209, f"{tick}", "small")
    c.line(LEFT + 60 * SCALE, 26, LEFT + 60 * SCALE, 192, "c2")
    c.text(LEFT + 62 * SCALE + 14, 16, "kept for rules until the deadline", "c2 small", "end")
    c.text(LEFT + 30 * SCALE, 229, "milliseconds since the request arrived", "small")
    return c.svg()
