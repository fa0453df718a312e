"""Three stacked convolutions, width three and stride two: one output sees 15 inputs, by 1 to 3 paths each."""

from figures.canvas import Canvas

STEP, LEFT, BOTTOM, RISE = 26, 96, 196, 58
LAYERS = 3


def paths() -> list[int]:
    """Count the ways from the output down to each input of its field."""
    counts = [0] * 15
    for a in (-1, 0, 1):
        for b in (-1, 0, 1):
            for c in (-1, 0, 1):
                counts[7 + a + 2 * b + 4 * c] += 1
    return counts


def draw() -> str:
    """Draw the units of each layer above their centers, and a triangle from each unit to what it reads."""
    c = Canvas(480, 252)
    middle = LEFT + 7 * STEP
    for layer in range(LAYERS + 1):
        reach = 2 ** (LAYERS - layer) - 1
        gap, y = STEP * 2**layer, BOTTOM - RISE * layer
        for i in range(-reach, reach + 1):
            x = middle + i * gap
            if layer:
                c.polygon([(x, y), (x - gap / 2, y + RISE), (x + gap / 2, y + RISE)], f"area c{layer}")
                c.circle(x, y, 6, f"dot c{layer}")
            else:
                c.rect(x - 9, y - 9, 18, 18, "cell off")
        name = f"conv {layer}" if layer else "input"
        c.text(8, y, name, "strong", "start")
        c.text(8, y + 15, f"{2 * reach + 1} wide" if layer < LAYERS else "1 unit", "small muted", "start")
    for i, count in enumerate(paths()):
        c.text(LEFT + i * STEP, BOTTOM + 32, f"{count}", "small")
    c.text(8, BOTTOM + 32, "paths", "small", "start")
    c.text(middle, BOTTOM + 50, "jump: 1 pixel at the input, then 2, 4, 8", "small muted")
    return c.svg()
