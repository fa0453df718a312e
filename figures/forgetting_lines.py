"""Two weights: tuning on the domain alone leaves the line of general solutions, replay goes to the crossing."""

from figures.canvas import Plot

BASE, DOMAIN, TARGET = (1.0, 0.0), (0.6, 0.8), 1.6


def replay_path(share: float, steps: int = 1500, rate: float = 0.1) -> list[tuple[float, float]]:
    """Gradient descent on domain error plus ``share`` times general error, which is (w1 - 1) squared."""
    w1, w2 = BASE
    path = [BASE]
    for i in range(1, steps + 1):
        gap = DOMAIN[0] * w1 + DOMAIN[1] * w2 - TARGET
        w1, w2 = w1 - rate * (gap * DOMAIN[0] + share * (w1 - 1)), w2 - rate * gap * DOMAIN[1]
        if i in (3, 6, 10, 15, 20, 30) or (i % 50 == 0 and i <= 300) or i == steps:
            path.append((w1, w2))
    return path


def draw() -> str:
    """Draw both solution lines, the base, and where domain-only tuning, averaging and replay end."""
    plot = Plot(width=340, height=300, x=(0.4, 2.155), y=(-0.1, 1.45))
    plot.axes("first weight", "second weight", (1, 1.6), (0, 0.4, 0.8, 1.25))
    plot.series([(1, -0.08), (1, 1.44)], "c1")
    plot.series([(0.76, 1.43), (2.12, 0.41)], "c4")
    plot.series(replay_path(0.1), "c3")
    plot.arrow(*plot.at(*BASE), *plot.at(1.58, 0.773))
    plot.mark(*BASE, "dot c1", 5)
    plot.mark(1.3, 0.4, "ring", 5)
    plot.mark(1.6, 0.8, "dot c2", 5)
    plot.mark(1, 1.25, "dot c3", 5)
    plot.label(1.05, -0.05, "base")
    plot.label(0.97, 0.6, "general", "c1", "end")
    plot.label(0.97, 0.5, "solved here", "c1", "end")
    plot.label(1.42, 1.13, "domain", "c4")
    plot.label(1.42, 1.03, "solved here", "c4")
    plot.label(1.66, 0.81, "domain only", "c2")
    plot.label(1.36, 0.36, "average of both")
    plot.label(1.06, 1.3, "with replay", "c3")
    return plot.svg()
