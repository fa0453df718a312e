"""Shapes in a two-layer network: values flow right, gradients of the same shapes flow left."""

from figures.canvas import Canvas

VALUES = (("X", "n × d"), ("Z₁", "n × h"), ("H", "n × h"), ("Z₂", "n × K"), ("L", "1"))
FORWARD = ("W₁, b₁", "ReLU", "W₂, b₂", "softmax, CE")
BACKWARD = ("times W₁ᵀ", "mask Z₁ > 0", "times W₂ᵀ", "(P − Y) / n")


def draw() -> str:
    """Draw the forward row, the backward row, and the weight gradients hanging from it."""
    c = Canvas(480, 228)
    for i, (name, shape) in enumerate(VALUES):
        left = 8 + 104 * i
        c.box(left, 30, 46, 44, f"{name}\n{shape}")
        if i < 4:
            c.box(left, 118, 46, 44, f"d{name}\n{shape}")
            c.arrow(left + 47, 52, left + 103, 52)
            c.arrow(left + (103 if i < 3 else 119), 140, left + 47, 140)
            c.text(left + 75, 22, FORWARD[i], "small")
            c.text(left + 75, 110, BACKWARD[i], "small c2")
    for x, formula, shape in ((104, "dW₁ = Xᵀ dZ₁", "d × n · n × h = d × h"), (312, "dW₂ = Hᵀ dZ₂", "h × n · n × K = h × K")):
        c.arrow(x + 31, 163, x + 31, 184)
        c.text(x + 31, 200, formula, "c1")
        c.text(x + 31, 217, shape, "small muted")
    c.line(439, 75, 439, 140, "flow")
    return c.svg()
