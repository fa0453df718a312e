"""A two-weight network with forward values above the line and gradients coming back below it."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the chain x, z, h, y, L with its values, its gradients and the two weights."""
    x, w1, w2, target = 2.0, 0.5, 3.0, 1.0
    z = w1 * x
    h = max(0.0, z)
    y = w2 * h
    loss = (y - target) ** 2
    g_y = 2 * (y - target)
    g_h = g_y * w2
    g_z = g_h if z > 0 else 0.0
    nodes = [("x", x, None), ("z", z, g_z), ("h", h, g_h), ("y", y, g_y), ("L", loss, 1.0)]
    c = Canvas(480, 190)
    c.text(6, 20, "forward: values", "c1 small", "start")
    c.text(6, 184, "backward: gradients of L", "c2 small", "start")
    for i, (name, value, grad) in enumerate(nodes):
        left = 8 + 102 * i
        c.box(left, 76, 52, 34, name)
        c.text(left + 26, 66, f"{value:g}", "c1")
        if grad is not None:
            c.text(left + 26, 132, f"{grad:g}", "c2")
        if i:
            c.arrow(left - 49, 86, left - 2, 86)
            c.arrow(left - 4, 102, left - 51, 102, "flow c2")
    for i, label in enumerate(["× w₁", "ReLU", "× w₂", "(y−1)²"]):
        c.text(85 + 102 * i, 52, label, "strong small")
    for i, (name, value, grad) in enumerate([("w₁", w1, g_z * x), ("w₂", w2, g_y * h)]):
        c.text(85 + 204 * i, 36, f"{name} = {value:g}", "c1 small")
        c.text(85 + 204 * i, 154, f"∂L/∂{name} = {grad:g}", "c2 small")
    return c.svg()
