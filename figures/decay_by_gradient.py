"""Share of a weight left after 1,000 steps of pure gradient noise, for Adam with an L2 penalty and for AdamW."""

from figures.canvas import Plot

RATE, DECAY, STEPS = 0.01, 0.1, 1000


def left(size: float, decoupled: bool) -> float:
    """Return the mean of two weights that start at 1 and get gradients of alternating, opposite signs."""
    total = 0.0
    for sign in (1, -1):
        w, m, v = 1.0, 0.0, 0.0
        for t in range(1, STEPS + 1):
            g = sign * size * (1 if t % 2 else -1) + (0.0 if decoupled else DECAY * w)
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g * g
            step = m / (1 - 0.9**t) / ((v / (1 - 0.999**t)) ** 0.5 + 1e-8)
            w -= RATE * (step + (DECAY * w if decoupled else 0.0))
        total += w / 2
    return total


def draw() -> str:
    """Draw what is left of the weight against the size of its gradients, on a logarithmic axis."""
    plot = Plot(width=440, height=240, x=(-2, 2), y=(0, 1.08))
    plot.axes("size of the weight's gradients", "share of the weight left", (), (0, 0.37, 1))
    for power, label in ((-2, "0.01"), (-1, "0.1"), (0, "1"), (1, "10"), (2, "100")):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, label, "small")
    powers = [-2 + 0.25 * i for i in range(17)]
    plot.series([(p, max(0.0, left(10**p, False))) for p in powers], "c2")
    plot.series([(p, left(10**p, True)) for p in powers], "c1")
    plot.label(-1.95, 0.43, "AdamW: all alike", "c1")
    plot.label(0.55, 0.6, "Adam + L2: large", "c2")
    plot.label(0.55, 0.51, "gradients, no decay", "c2")
    plot.label(-1.95, 0.06, "Adam + L2: gone", "c2")
    return plot.svg()
