"""The same 24 busy GPUs on six nodes of eight, spread over all nodes and packed onto three."""

from figures.canvas import Canvas

ROWS = (("spread", (4, 4, 4, 4, 4, 4)), ("packed", (8, 8, 8, 0, 0, 0)))


def draw() -> str:
    """Draw two rows of nodes, each filled from below by its busy GPUs, and the largest gang of whole nodes."""
    c = Canvas(480, 220)
    c.text(258, 16, "six nodes of 8 GPUs, 24 of 48 busy", "small")
    for i, (name, nodes) in enumerate(ROWS):
        top = 28 + 98 * i
        c.text(6, top + 44, name, "strong", "start")
        for j, used in enumerate(nodes):
            x = 66 + 66 * j
            c.rect(x, top, 56, 64, "cell off")
            if used:
                c.rect(x, top + 64 - 8 * used, 56, 8 * used, "cell on")
            c.text(x + 28, top + 20, f"{8 - used} free" if used < 8 else "full", "small")
        whole = 8 * sum(used == 0 for used in nodes)
        c.text(66, top + 82, f"free GPUs: 24, largest gang on whole nodes: {whole}", "small c1", "start")
    return c.svg()
