"""The rows of one day after a second run: append doubles, upsert keeps a ghost, replace is right."""

from figures.canvas import Canvas

AMOUNT = {"a": 10, "b": 20, "c": 30}
FIRST, SECOND = ["a", "b", "c"], ["a", "b"]


def draw() -> str:
    """Draw one column of rows for each way of writing, with the row count and the total."""
    c = Canvas(480, 226)
    upserted = list(dict.fromkeys(FIRST + SECOND))
    columns = {"append": FIRST + SECOND, "upsert": upserted, "replace": SECOND}
    c.text(52, 20, "run 1", "strong")
    c.text(52, 36, "source: a, b, c", "small")
    c.text(52, 68, "c is canceled", "small c2")
    c.text(52, 100, "run 2", "strong")
    c.text(52, 116, "source: a, b", "small")
    for i, (name, rows) in enumerate(columns.items()):
        x = 126 + 122 * i
        c.text(x + 53, 20, name, "strong")
        seen: set[str] = set()
        for j, row in enumerate(rows):
            wrong = row not in SECOND or row in seen
            note = "duplicate" if row in seen else "ghost" if wrong else ""
            seen.add(row)
            c.rect(x, 30 + 28 * j, 106, 24, "cell off" if wrong else "cell on")
            c.text(x + 8, 47 + 28 * j, f"{row}  {AMOUNT[row]}", "", "start")
            c.text(x + 98, 47 + 28 * j, note, "small c2", "end")
        c.text(x + 53, 192, f"{len(rows)} rows, total {sum(AMOUNT[r] for r in rows)}", "strong" if name == "replace" else "")
    c.text(300, 216, "truth: 2 rows, total 30", "small")
    return c.svg()
