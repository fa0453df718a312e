"""Four serving regions with shared artifacts, local data and only the failover routes that policy allows."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the shared bar, four regions with their local data, and the allowed routes below them."""
    c = Canvas(480, 232)
    c.box(8, 6, 464, 40, "replicated everywhere\nweights, code, tests, policy (staged, one region at a time)")
    for x, name in ((8, "US"), (130, "EU west"), (252, "EU central"), (374, "India")):
        c.arrow(x + 49, 46, x + 49, 68)
        c.box(x, 68, 98, 66, f"{name}\nprompts, logs,\ncaches, keys")
    c.arrow(106, 92, 130, 92)
    c.arrow(228, 92, 252, 92)
    c.arrow(252, 112, 228, 112)
    c.line(57, 134, 57, 158, "flow")
    c.line(57, 158, 301, 158, "flow")
    c.arrow(301, 158, 301, 134)
    c.text(179, 174, "US may overflow to both EU sites", "small")
    c.arrow(423, 134, 423, 158)
    c.box(374, 158, 98, 44, "degrade\nsmaller, refuse")
    c.line(363, 60, 363, 208, "c2")
    c.text(240, 226, "no lawful route crosses the dashed line: fail closed", "small c2")
    return c.svg()
