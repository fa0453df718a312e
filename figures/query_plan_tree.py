"""A query plan in which one wrong row estimate turns a nested loop into two minutes of work."""

from figures.canvas import Canvas

ESTIMATED, ACTUAL, LOOKUP_MS = 60, 200_000, 0.6


def draw() -> str:
    """Draw the plan as a tree, with estimated and actual rows at the node where they part."""
    total = ACTUAL * LOOKUP_MS / 1000
    canvas = Canvas(480, 278)
    canvas.box(170, 8, 150, 46, f"aggregate\n{total:.0f} s, nearly all below")
    canvas.box(170, 88, 150, 46, f"nested loop\n{total:.0f} s, nearly all below")
    canvas.box(14, 168, 206, 62, f"scan orders\nestimated rows: {ESTIMATED}\nactual rows: {ACTUAL:,}", "area c2")
    canvas.box(262, 168, 206, 62, f"index look-up in items\n{LOOKUP_MS} ms per loop\n{ACTUAL:,} loops = {total:.0f} s", "area c1")
    canvas.arrow(245, 88, 245, 56)
    canvas.arrow(120, 168, 205, 136)
    canvas.arrow(365, 168, 285, 136)
    canvas.text(117, 250, "1. first wrong estimate", "c2")
    canvas.text(365, 250, "2. where the time goes", "c1")
    canvas.text(240, 272, f"planned: {ESTIMATED} loops = {ESTIMATED * LOOKUP_MS:.0f} ms", "small")
    return canvas.svg()
