"""Four kinds of outside input, the attack each carries, one import gate, an internal store, and a fenced runtime."""

from figures.canvas import Canvas

INPUTS = (
    ("weights", "code on load, backdoor"),
    ("packages", "name confusion, takeover"),
    ("datasets", "swapped or poisoned rows"),
    ("tools", "hostile or changed text"),
)


def draw() -> str:
    """Draw the way from outside inputs through the import gate to the fenced runtime."""
    c = Canvas(480, 214)
    for i, (name, attack) in enumerate(INPUTS):
        y = 8 + 40 * i
        c.box(4, y, 144, 34, f"{name}\n{attack}", "cell off")
        c.arrow(148, y + 17, 178, 87)
    c.box(180, 36, 96, 102, "import gate\nidentity, scan,\nsafe format,\nbehavior test")
    c.line(180, 36, 180, 138, "c2")
    c.arrow(276, 87, 300, 87)
    c.box(302, 56, 74, 62, "store\npinned by\ndigest")
    c.arrow(376, 87, 400, 87)
    c.box(402, 46, 74, 82, "runtime\nno egress,\nno secrets,\nfew rights", "cell on")
    c.line(402, 46, 402, 128, "c2")
    c.text(228, 158, "stops known bad", "small c2")
    c.text(339, 158, "stops change", "small c2")
    c.text(436, 158, "limits damage", "small c2")
    c.text(240, 196, "what nobody detects must meet the fence", "small muted")
    return c.svg()
