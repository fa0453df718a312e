"""Rows of two tables as columns of keys, with a line for every pair that a join on the key makes."""

from figures.canvas import Canvas

LEFT_KEYS, RIGHT_KEYS = ("1", "2", "2", "NULL"), ("2", "2", "3", "NULL")


def draw() -> str:
    """Draw both key columns, the matching pairs, and the row count of each join."""
    canvas = Canvas(480, 230)
    for x, title, keys in ((20, "left", LEFT_KEYS), (190, "right", RIGHT_KEYS)):
        canvas.text(x + 35, 18, title, "strong")
        for i, key in enumerate(keys):
            canvas.rect(x, 30 + 48 * i, 70, 32, "cell on" if key == "2" else "cell off")
            canvas.text(x + 35, 51 + 48 * i, key)
    pairs = [(i, j) for i, a in enumerate(LEFT_KEYS) for j, b in enumerate(RIGHT_KEYS) if a == b != "NULL"]
    for i, j in pairs:
        canvas.path([(90, 46 + 48 * i), (190, 46 + 48 * j)], "c1")
    lone_left = len(LEFT_KEYS) - len({i for i, _ in pairs})
    lone_right = len(RIGHT_KEYS) - len({j for _, j in pairs})
    inner = len(pairs)
    rows = (
        ("INNER", f"{inner} pairs", inner),
        ("LEFT", f"{inner} + {lone_left}", inner + lone_left),
        ("RIGHT", f"{inner} + {lone_right}", inner + lone_right),
        ("FULL", f"{inner} + {lone_left} + {lone_right}", inner + lone_left + lone_right),
        ("CROSS", f"{len(LEFT_KEYS)} \u00d7 {len(RIGHT_KEYS)}", len(LEFT_KEYS) * len(RIGHT_KEYS)),
    )
    canvas.text(390, 18, "rows out", "strong")
    for i, (name, how, total) in enumerate(rows):
        y = 51 + 38 * i
        canvas.text(300, y, name, "strong", "start")
        canvas.text(400, y, how, "small")
        canvas.text(470, y, str(total), "", "end")
    return canvas.svg()
