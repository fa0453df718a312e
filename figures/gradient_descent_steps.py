"""Two runs of gradient descent on one parabola: a small learning rate creeps in, a too large one climbs out."""

from figures.canvas import Plot

TARGET = 3.0


def loss(w: float) -> float:
    """Return the loss, whose minimum is at ``TARGET``."""
    return (w - TARGET) ** 2


def run(start: float, rate: float, steps: int) -> list[tuple[float, float]]:
    """Return the points that gradient descent visits."""
    points = [(start, loss(start))]
    for _ in range(steps):
        start -= rate * 2 * (start - TARGET)
        points.append((start, loss(start)))
    return points


def draw() -> str:
    """Draw the parabola with the steps of both learning rates."""
    plot = Plot(x=(-5, 9), y=(0, 26))
    plot.axes("parameter w", "loss", x_ticks=(-4, 0, 3, 6, 9))
    plot.curve(loss, "c3")
    for start, rate, steps, color in ((-1.8, 0.1, 5, "c1"), (4.5, 1.1, 6, "c2")):
        points = run(start, rate, steps)
        plot.series(points, color)
        for w, height in points:
            plot.mark(w, height, f"dot {color}")
    plot.label(-4.7, 7.5, "rate 0.1: closer", "c1")
    plot.label(0.6, 23, "rate 1.1: farther away", "c2")
    plot.label(-1.4, 22.7, "start", "small")
    plot.label(4.9, 0.9, "start", "small")
    return plot.svg()
