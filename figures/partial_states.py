"""Sizes on the way from a 50 GB text file to small states, and the partitioned route for medians."""

from figures.canvas import Canvas

ROWS, STORES, PARTS = 500_000_000, 10_000, 16


def draw() -> str:
    """Draw the streaming route from file to merged states, and below it the route by hash partitions."""
    needed = ROWS * (4 + 8) / 1e9
    state = STORES * 3 * 8 / 1e3
    canvas = Canvas(480, 196)
    canvas.box(4, 10, 100, 58, f"file\n50 GB text\n{ROWS // 1_000_000} M rows")
    canvas.box(128, 10, 100, 58, f"read less\n2 columns\n12 B × rows: {needed:g} GB")
    canvas.box(252, 10, 100, 58, f"states\nn, mean, M2\n{STORES // 1000} k keys: {state:g} kB")
    canvas.box(376, 10, 100, 58, "merge\nexact mean\nand variance")
    for x in (104, 228, 352):
        canvas.arrow(x, 39, x + 24, 39)
    canvas.text(240, 86, "chunk by chunk", "small")
    canvas.box(128, 120, 100, 58, f"split to disk\nhash(key) % {PARTS}\nneeded columns")
    canvas.box(252, 120, 100, 58, f"one part\n{needed / PARTS * 1e3:.0f} MB, if even\nat a time")
    canvas.box(376, 120, 100, 58, "append\nexact median\nper key")
    canvas.arrow(178, 68, 178, 120)
    for x in (228, 352):
        canvas.arrow(x, 149, x + 24, 149)
    canvas.text(60, 146, "each key in", "small")
    canvas.text(60, 161, "one part only", "small")
    return canvas.svg()
