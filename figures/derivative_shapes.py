"""Shapes of the gradient, the Jacobian and the Hessian for three inputs and two outputs."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the three arrays as grids with their function above and their use below."""
    canvas = Canvas(474, 226)
    panels = (
        ("gradient", "n numbers → 1", "n entries", 1, "the step of", "gradient descent"),
        ("Jacobian", "n numbers → m", "m × n: a row per output", 2, "backpropagation:", "row vector × Jacobian"),
        ("Hessian", "slopes of the gradient", "n × n, symmetric", 3, "curvature: step size,", "saddle or minimum"),
    )
    for i, (name, function, shape, rows, use, more) in enumerate(panels):
        middle = 79 + 158 * i
        canvas.text(middle, 18, name, "strong")
        canvas.text(middle, 36, function, "small")
        top = 94 - 13 * rows
        for row in range(rows):
            for column in range(3):
                shaded = column >= row if rows == 3 else row == 0
                canvas.rect(middle - 39 + 26 * column, top + 26 * row, 26, 26, "cell on" if shaded else "cell off")
        canvas.text(middle, 158, shape, "small c1")
        canvas.text(middle, 186, use, "small")
        canvas.text(middle, 202, more, "small")
        if i:
            canvas.line(158 * i, 8, 158 * i, 212)
    return canvas.svg()
