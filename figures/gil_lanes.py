"""Time lanes of two workers: Python work under one lock, in two processes, and with waits that overlap."""

from figures.canvas import Canvas

LEFT, UNIT = 104, 34
Lane = tuple[tuple[float, float, str], ...]
# (start, length, kind): "on" runs Python bytecode, "off" waits for an answer
GROUPS: tuple[tuple[str, str, Lane, Lane], ...] = (
    (
        "Python work",
        "threads, GIL",
        tuple((start, 1, "on") for start in (0, 2, 4, 6)),
        tuple((start, 1, "on") for start in (1, 3, 5, 7)),
    ),
    ("Python work", "processes", ((1, 4, "on"),), ((1, 4, "on"),)),
    (
        "calls",
        "threads or async",
        ((0, 0.5, "on"), (0.5, 4, "off"), (4.5, 0.5, "on")),
        ((0.5, 0.5, "on"), (1, 4, "off"), (5, 0.5, "on")),
    ),
)


def draw() -> str:
    """Draw three groups of two lanes each and mark when the second lane of each group ends."""
    canvas = Canvas(440, 216)
    for i, (title, how, *lanes) in enumerate(GROUPS):
        top = 8 + 58 * i
        canvas.text(LEFT - 8, top + 17, title, "strong", "end")
        canvas.text(LEFT - 8, top + 32, how, "small", "end")
        for j, lane in enumerate(lanes):
            for start, length, kind in lane:
                canvas.rect(LEFT + UNIT * start, top + 22 * j, UNIT * length, 18, f"cell {kind}")
        end = max(start + length for lane in lanes for start, length, _ in lane)
        x = LEFT + UNIT * end
        canvas.line(x, top - 3, x, top + 43, "c2")
        canvas.text(x + 5, top + 24, f"{end:g}", "small", "start")
    canvas.text(LEFT + UNIT / 2, 79, "start", "small muted")
    canvas.text(LEFT + UNIT / 2, 101, "start", "small muted")
    canvas.text(LEFT + UNIT * 2.5, 137, "waiting for the answer", "small")
    canvas.text(LEFT + UNIT * 3, 159, "waiting for the answer", "small")
    canvas.arrow(LEFT, 188, LEFT + UNIT * 8.6, 188)
    canvas.text(LEFT + UNIT * 8.6, 206, "time (schematic units)", "small", "end")
    return canvas.svg()
