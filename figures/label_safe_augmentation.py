"""A digit, a chest X-ray and a sentence, each with one change that keeps the label and one that does not."""

import math

from figures.canvas import Canvas, Point

SIX: tuple[Point, ...] = ((14, -22), (-14, -22), (-14, 22), (14, 22), (14, 0), (-14, 0))
LUNG: tuple[Point, ...] = ((-22, -22), (-6, -22), (-6, 22), (-22, 22))
RIGHT_LUNG: tuple[Point, ...] = tuple((-x, y) for x, y in LUNG)
ROWS = (
    ("original", 0.0, 0.0, 1, "6", "heart left", "“not boring”", "positive"),
    ("label kept", 10.0, 6.0, 1, "6", "heart left", "“not dull”", "positive"),
    ("label changed", 180.0, 0.0, -1, "reads 9", "heart right", "“boring”", "negative"),
)


def turned(points: tuple[Point, ...], degrees: float, x0: float, y0: float) -> list[Point]:
    """Rotate points about the origin and move them to a place on the canvas."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(x * c - y * s + x0, x * s + y * c + y0) for x, y in points]


def draw() -> str:
    """Draw three rows, original, label kept and label changed, for the three kinds of data."""
    c = Canvas(480, 232)
    for x, title in ((164, "digit"), (290, "chest X-ray"), (418, "text")):
        c.text(x, 16, title, "strong")
    for i, (name, angle, tilt, side, digit, heart, text, label) in enumerate(ROWS):
        y = 56 + 70 * i
        c.text(8, y + 4, name, "small", "start")
        c.path(turned(SIX, angle, 146, y), "c1")
        c.text(190, y + 4, digit, "small")
        for lung in (LUNG, RIGHT_LUNG):
            c.polygon(turned(lung, tilt, 266, y), "area c4")
        ((across, down),) = turned(((7.0 * side, 8.0),), tilt, 266, y)
        c.circle(across, down, 9, "dot c2")
        c.text(322, y + 4, heart, "small")
        c.text(418, y - 2, text)
        c.text(418, y + 16, label, "small")
    return c.svg()
