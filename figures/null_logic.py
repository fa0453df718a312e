"""NOT IN with a NULL in the list, evaluated for three rows, and an average that skips two NULLs."""

from figures.canvas import Canvas

LIST = (2, None)
SPEND = (100, 50, 30, None, None)
NAMES = {True: "true", False: "false", None: "unknown"}


def differs(x: int | None, y: int | None) -> bool | None:
    """Compare as SQL does: unknown as soon as one side is NULL."""
    return None if x is None or y is None else x != y


def both(p: bool | None, q: bool | None) -> bool | None:
    """Three-valued AND."""
    return False if p is False or q is False else None if p is None or q is None else True


def draw() -> str:
    """Draw the truth table above and the two averages below."""
    canvas = Canvas(460, 262)
    left, width = 70, 97
    canvas.text(8, 18, "WHERE x NOT IN (2, NULL)", "strong", "start")
    for column, head in enumerate(("x <> 2", "x <> NULL", "AND", "kept?")):
        canvas.text(left + width * (column + 0.5), 40, head, "small")
    for row, x in enumerate((1, 2, None)):
        y = 48 + 26 * row
        p, q = (differs(x, item) for item in LIST)
        canvas.text(34, y + 18, f"x = {'NULL' if x is None else x}")
        cells = (NAMES[p], NAMES[q], NAMES[both(p, q)], "yes" if both(p, q) else "no")
        for column, word in enumerate(cells):
            canvas.rect(left + width * column, y, width, 26, "cell on" if word == "true" else "cell off")
            canvas.text(left + width * (column + 0.5), y + 18, word, "strong" if column == 3 else "")
    known = [v for v in SPEND if v is not None]
    canvas.text(8, 164, "AVG(spend)", "strong", "start")
    for i, value in enumerate(SPEND):
        canvas.rect(left + 60 * i, 174, 60, 26, "cell off" if value is None else "cell on")
        canvas.text(left + 60 * i + 30, 192, "NULL" if value is None else f"{value}")
    total, n = sum(known), len(known)
    canvas.text(left, 224, f"AVG(spend) = {total} / {n} = {total / n:g}", "c2", "start")
    canvas.text(left, 246, f"AVG(COALESCE(spend, 0)) = {total} / {len(SPEND)} = {total / len(SPEND):g}", "c1", "start")
    return canvas.svg()
