"""Which index is written and read in each phase of an embedding model upgrade (schematic)."""

from figures.canvas import Canvas

PHASES = ("today", "dual write", "backfill", "shadow", "canary", "switch", "retire")
LANES = (
    ("write old index", 0, 6, ""),
    ("write new index", 1, 7, ""),
    ("backfill new", 2, 3, ""),
    ("users read old", 0, 5, "100%, in canary 95%"),
    ("users read new", 4, 7, "5%, then 100%"),
)


def draw() -> str:
    """Draw one bar per activity over seven phases and bracket the phases with instant rollback."""
    canvas = Canvas(476, 210)
    for j, phase in enumerate(PHASES):
        canvas.text(127 + 52 * j, 16, phase, "small")
        canvas.line(153 + 52 * j, 24, 153 + 52 * j, 168)
    for i, (name, first, last, note) in enumerate(LANES):
        y = 28 + 29 * i
        canvas.text(96, y + 16, name, "small", "end")
        canvas.rect(101 + 52 * first, y, 52 * (last - first), 23, "box")
        canvas.rect(101 + 52 * first, y, 52 * (last - first), 23, "cell on")
        if note:
            canvas.text(101 + 26 * (first + last), y + 16, note, "small")
    canvas.line(309, 180, 413, 180, "c2")
    canvas.text(361, 198, "way back: move one pointer", "small c2")
    return canvas.svg()
