"""Three ways in which one input of a batch reaches the loss through batch normalization."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the direct path and the paths through the mean and the variance, each with its part of the gradient."""
    c = Canvas(480, 226)
    c.box(8, 84, 66, 40, "xᵢ")
    c.box(196, 10, 104, 40, "mean μ")
    c.box(196, 160, 104, 40, "variance σ²")
    c.box(406, 84, 66, 40, "all x̂ⱼ")
    c.arrow(75, 104, 405, 104)
    c.arrow(60, 83, 195, 34)
    c.arrow(301, 34, 424, 83)
    c.arrow(60, 125, 195, 178)
    c.arrow(301, 178, 424, 125)
    c.text(240, 96, "direct, only j = i", "small muted")
    c.text(240, 122, "gᵢ", "strong c1")
    c.text(240, 68, "− mean of g", "strong c2")
    c.text(240, 152, "− x̂ᵢ · mean of g x̂", "strong c3")
    c.text(240, 218, "g: gradient at x̂. Sum the three, divide by √(σ² + ε).", "small")
    return c.svg()
