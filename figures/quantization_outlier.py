"""Seven weights rounded to a 4-bit grid, alone and in a group that contains one outlier."""

from figures.canvas import Canvas

WEIGHTS = (-0.28, -0.19, -0.08, 0.04, 0.11, 0.17, 0.25)
OUTLIER = 1.4


def codes(weights: tuple[float, ...]) -> tuple[float, list[int]]:
    """Return the scale and the integer codes from -7 to 7 of one group."""
    scale = max(abs(w) for w in weights) / 7
    return scale, [round(w / scale) for w in weights]


def row(canvas: Canvas, top: float, weights: tuple[float, ...], title: str) -> None:
    """Draw the grid of allowed values, the weights above it and arrows to their codes."""

    def across(value: float) -> float:
        return 80 + (value + 0.42) * 200

    scale, levels = codes(weights)
    canvas.text(12, top, title, "strong", "start")
    base = top + 56
    canvas.line(across(-0.4), base, across(1.45), base)
    for code in range(-7, 8):
        if -0.4 <= code * scale <= 1.45:
            canvas.line(across(code * scale), base - 5, across(code * scale), base + 5, "c1")
    for weight, code in zip(weights, levels, strict=True):
        canvas.circle(across(weight), base - 28, 4, "dot c2")
        canvas.line(across(weight), base - 23, across(code * scale), base - 7, "flow")
    for mark in (0.0, 0.4, 1.4):
        canvas.text(across(mark), base + 18, f"{mark:g}", "small muted")
    shown = ", ".join(str(code).replace("-", "−") for code in levels)
    canvas.text(12, base + 36, f"step {scale:.2f}, codes {shown}", "small", "start")


def draw() -> str:
    """Draw the group without and with the outlier on one scale."""
    canvas = Canvas(460, 244)
    row(canvas, 20, WEIGHTS, "7 weights, one scale")
    row(canvas, 140, (*WEIGHTS, OUTLIER), f"the same, plus one outlier at {OUTLIER}")
    return canvas.svg()
