"""A tent-shaped ReLU layer applied once, twice and three times: two, four and eight straight pieces."""

from figures.canvas import Plot


def fold(x: float) -> float:
    """Return what a layer of two ReLU units makes of ``x``: up to one at the middle, and down again."""
    return 2 * max(x, 0.0) - 4 * max(x - 0.5, 0.0)


def draw() -> str:
    """Draw the function after one, two and three layers, and then the number of pieces."""
    plot = Plot(width=480, height=196, x=(0, 3.45), y=(0, 1.3), left=40, right=8)
    for layers in (1, 2, 3):
        start = 1.15 * (layers - 1)
        (x0, y0), (x1, y1) = plot.at(start, 0), plot.at(start + 1, 1)
        plot.line(x0, y0, x1, y0)
        plot.line(x0, y0, x0, y1)
        points = []
        for i in range(9):
            value = i / 8
            for _ in range(layers):
                value = fold(value)
            points.append((start + i / 8, value))
        plot.series(points, "c1")
        plot.label(start + 0.5, 1.14, f"{layers} layer{'s' * (layers > 1)}", "strong", "middle")
        plot.label(start + 0.5, -0.19, f"{2 * layers} units", "small", "middle")
        plot.label(start + 0.5, -0.34, f"{2**layers} pieces", "small", "middle")
    plot.label(-0.04, 0.97, "1", "small", "end")
    plot.label(-0.04, 0, "0", "small", "end")
    return plot.svg()
