"""The chain rule through logistic regression for one row, with each local slope written on its arrow."""

import math

from figures.canvas import Canvas


def draw() -> str:
    """Draw input, score, probability and loss with values forward and slopes backward."""
    x, w, b, y = 2.0, 0.5, 0.0, 0
    z = w * x + b
    p = 1 / (1 + math.exp(-z))
    loss = -math.log(1 - p)
    slopes = (x, p * (1 - p), (p - y) / (p * (1 - p)))
    canvas = Canvas(480, 216)
    canvas.text(12, 20, "forward: one row with x = 2, y = 0, at w = 0.5, b = 0", "strong c1", "start")
    labels = (f"w, b\n{w:g}, {b:g}", f"score z\n{z:g}", f"probability p\n{p:.2f}", f"loss\n{loss:.2f}")
    boxes = ((12, 64), (126, 74), (250, 98), (398, 70))
    for (left, width), label in zip(boxes, labels, strict=True):
        canvas.box(left, 36, width, 44, label)
    for i, name in enumerate(("dz/dw = x", "dp/dz = p(1 - p)", "dL/dp")):
        start, end = boxes[i][0] + boxes[i][1], boxes[i + 1][0]
        canvas.arrow(start, 58, end, 58)
        middle = (start + end) / 2
        canvas.arrow(end, 106, start, 106)
        canvas.text(middle, 124, name if i < 2 else "dL/dp =", "small")
        if i == 2:
            canvas.text(middle, 138, "(p - y) / (p(1 - p))", "small")
        canvas.text(middle, 156, f"{slopes[i]:.3g}", "strong c2")
    canvas.text(12, 182, "backward: multiply the slopes", "strong c2", "start")
    grad = p - y
    canvas.text(12, 204, f"dL/dz = {slopes[2]:.3g} × {slopes[1]:.3g} = {grad:.2f} = p - y", "", "start")
    canvas.text(264, 204, f"dL/dw = {grad * x:.2f},  dL/db = {grad:.2f}", "", "start")
    return canvas.svg()
