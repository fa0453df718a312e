"""A third variable as confounder, mediator and collider, with the slope of T before and after adjusting for it."""

from figures.canvas import Canvas, Point

ROLES = (
    ("confounder", "Z", ("ZT", "ZY"), 1.0, 0.5, "adjust"),
    ("mediator", "M", ("TM", "MY"), 0.5, 0.2, "leave out"),
    ("collider", "C", ("TC", "YC"), 0.5, -0.25, "leave out"),
)


def edge(c: Canvas, start: Point, end: Point, cls: str) -> None:
    """Draw an arrow between the rims of two nodes of radius 14."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = 16 * dx / length, 16 * dy / length
    c.arrow(start[0] + ux, start[1] + uy, end[0] - ux, end[1] - uy, cls)


def draw() -> str:
    """Draw three triangles T, Y and a third node; under each the slope alone, the adjusted slope and the verdict."""
    c = Canvas(474, 216)
    for i, (name, third, edges, alone, given, verdict) in enumerate(ROLES):
        x = 158 * i
        at = {"T": (x + 30, 124), "Y": (x + 128, 124), third: (x + 79, 54)}
        c.text(x + 79, 20, name, "strong")
        for letter, (px, py) in at.items():
            c.circle(px, py, 14, "ring")
            c.text(px, py + 5, letter)
        edge(c, at["T"], at["Y"], "c1")
        for pair in edges:
            edge(c, at[pair[0]], at[pair[1]], "c2")
        c.text(x + 79, 166, f"slope of T alone {alone:g}".replace("-", "−"), "small")
        c.text(x + 79, 184, f"given {third}: {given:g}".replace("-", "−"), "small")
        c.text(x + 79, 206, verdict, "strong c1" if verdict == "adjust" else "strong c2")
    return c.svg()
