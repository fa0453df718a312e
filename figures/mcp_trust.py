"""An MCP host with one client per server; the trust boundary runs between clients and servers."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the host with model, policy and two clients, and two servers beyond a dashed boundary."""
    canvas = Canvas(470, 238)
    canvas.rect(6, 26, 262, 178, "cell off")
    canvas.text(137, 18, "host: the application you control", "strong c1")
    canvas.box(16, 72, 82, 84, "model\none context\nfor all text")
    canvas.box(122, 62, 48, 104, "policy\nshow?\nallow?\nlog")
    canvas.box(196, 50, 62, 44, "client A")
    canvas.box(196, 134, 62, 44, "client B")
    canvas.arrow(98, 92, 121, 92)
    canvas.arrow(122, 136, 99, 136)
    canvas.arrow(170, 72, 195, 64)
    canvas.arrow(196, 82, 171, 90)
    canvas.arrow(170, 138, 195, 146)
    canvas.arrow(196, 164, 171, 156)
    canvas.line(300, 26, 300, 208, "c2")
    canvas.text(300, 18, "trust boundary", "small c2")
    canvas.box(342, 46, 122, 52, "server A\nyour database")
    canvas.box(342, 130, 122, 52, "server B\nsomebody else's")
    canvas.arrow(258, 66, 341, 66)
    canvas.arrow(342, 84, 259, 84)
    canvas.arrow(258, 150, 341, 150)
    canvas.arrow(342, 168, 259, 168)
    canvas.text(236, 224, "standard: JSON-RPC, list, call, read   |   back: descriptions, results, text", "small")
    return canvas.svg()
