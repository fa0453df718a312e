"""Load against capacity in three zones on a normal day and with one zone lost."""

from figures.canvas import Canvas

PEAK = 400_000 * 4 * 0.10 / 3600 * 1.3
ZONE = 12 * 2.5


def draw() -> str:
    """Draw two groups of three bars; the filled part is load, the frame is capacity."""
    c = Canvas(480, 232)
    for left, title, alive in ((24, "normal day", 3), (264, "zone C lost", 2)):
        load = PEAK / alive
        c.text(left + 96, 18, f"{title}: {load / ZONE:.0%} used", "strong")
        for i, zone in enumerate("ABC"):
            x, high = left + 66 * i, 130 * load / ZONE
            c.rect(x, 44, 54, 130, "box" if i < alive else "cell off")
            if i < alive:
                c.rect(x, 174 - high, 54, high, "area c1")
                c.text(x + 27, 166, f"{load:.1f}/s")
            else:
                c.line(x, 44, x + 54, 174, "c4")
                c.line(x, 174, x + 54, 44, "c4")
            c.text(x + 27, 38, f"{ZONE:.0f}/s" if i < alive else "0", "small")
            c.text(x + 27, 192, f"zone {zone}", "small")
    c.text(240, 220, f"peak {PEAK:.1f} requests/s; each zone 12 replicas of 2.5/s", "small")
    return c.svg()
