"""One outlier and four ordinary values on four rulers: raw, min-max, z-score and robust."""

from figures.canvas import Canvas

VALUES = (30, 40, 50, 60, 1000)
LEFT, RIGHT = 104, 448


def across(value: float) -> float:
    """Return the horizontal place of a raw value; scaling relabels the ruler and moves no dot."""
    return LEFT + (value - VALUES[0]) / (VALUES[-1] - VALUES[0]) * (RIGHT - LEFT)


def draw() -> str:
    """Draw the five values once per ruler, with the scaled labels of the ordinary values and of the outlier."""
    mean = sum(VALUES) / len(VALUES)
    deviation = (sum((v - mean) ** 2 for v in VALUES) / len(VALUES)) ** 0.5
    rulers = (
        ("raw", 0, 1, "{:.0f}"),
        ("min-max", VALUES[0], VALUES[-1] - VALUES[0], "{:.2f}"),
        ("z-score", mean, deviation, "{:.2f}"),
        ("robust", 50, 20, "{:.1f}"),
    )
    canvas = Canvas(480, 212)
    for row, (name, center, scale, form) in enumerate(rulers):
        y = 26 + 50 * row
        canvas.text(8, y + 4, name, "strong", "start")
        canvas.line(LEFT, y, RIGHT, y)
        for value in VALUES:
            canvas.circle(across(value), y, 4, "dot c2" if value == VALUES[-1] else "dot c1")
        low, high, top = (form.format((v - center) / scale) for v in (VALUES[0], VALUES[3], VALUES[4]))
        canvas.text(LEFT - 4, y + 20, f"{low} to {high}", "small", "start")
        canvas.text(RIGHT, y + 20, top, "small")
    return canvas.svg()
