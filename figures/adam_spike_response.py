"""Adam's step, in learning rates, after a coordinate's gradient jumps a hundredfold, for three second-moment memories."""

from figures.canvas import Plot

JUMP, STEPS = 100.0, 30


def response(beta2: float) -> list[tuple[float, float]]:
    """Return the step size after each large gradient; before it, gradients had size 1 and no direction."""
    m, v, points = 0.0, 1.0, [(0.0, 0.0)]
    for k in range(1, STEPS + 1):
        m = 0.9 * m + 0.1 * JUMP
        v = beta2 * v + (1 - beta2) * JUMP**2
        points.append((k, m / v**0.5))
    return points


def draw() -> str:
    """Draw the three responses and the line of one learning rate per step."""
    plot = Plot(x=(0, STEPS), y=(0, 7), height=240)
    plot.axes("large gradients in a row", "step / learning rate", (0, 10, 20, 30), (0, 1, 2, 4, 6))
    plot.curve(lambda _: 1.0, "c4", 1)
    for beta2, cls, height in ((0.999, "c1", 4.9), (0.99, "c2", 2.4), (0.95, "c3", 0.45)):
        plot.series(response(beta2), cls)
        plot.label(22, height, f"β2 = {beta2:g}", cls)
    return plot.svg()
