"""Five features in two dimensions: dense inputs keep two at right angles, sparse inputs form a pentagon."""

import math

from figures.canvas import Canvas


def draw() -> str:
    """Draw both sets of directions on unit circles, with the share of a dimension that each feature gets."""
    c = Canvas(440, 228)
    for cx, title, angles, note in (
        (112, "always active", (90, 0), "2 kept, 3 dropped; share 1 each"),
        (328, "active 5% of the time", (90, 162, 234, 306, 18), "5 kept; share 2/5 each"),
    ):
        c.text(cx, 18, title, "strong")
        c.circle(cx, 112, 76, "ring")
        for angle in angles:
            x, y = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            c.arrow(cx, 112, cx + 76 * x, 112 - 76 * y, "flow")
        c.text(cx, 214, note, "small")
    c.text(130, 100, "90°", "small")
    c.text(346, 92, "72°", "small")
    return c.svg()
