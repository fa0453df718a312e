"""The projection behind least squares, and the digits that two ways of solving it keep."""

from figures.canvas import Plot

MEASURED = ((3.2, 10, 14), (5.2, 6, 12), (7.2, 2, 10))


def draw() -> str:
    """Draw y, its projection and the residual on the left, digits against the condition number on the right."""
    p = Plot(width=470, height=220, x=(0, 8), y=(0, 16), left=280, right=14, top=30)
    p.polygon([(8, 180), (150, 180), (216, 118), (74, 118)], "area c1")
    p.arrow(52, 162, 166, 140)
    p.arrow(52, 162, 166, 40)
    p.line(166, 140, 166, 46, "c2")
    p.path([(156, 142), (156, 132), (166, 130)], "c2")
    p.text(100, 88, "y", "strong", "end")
    p.text(122, 164, "Xw", "strong")
    p.text(174, 90, "y − Xw", "c2", "start")
    p.text(78, 198, "all Xw: column space", "small")
    p.axes("log₁₀ of the condition number", "", (0, 2, 4, 6, 8), (0, 4, 8, 12, 16))
    p.text(262, 16, "correct digits", "", "start")
    p.curve(lambda k: 16 - k, "c1", 2)
    p.curve(lambda k: 16 - 2 * k, "c2", 2)
    for k, normal, qr in MEASURED:
        p.mark(k, qr)
        p.mark(k, normal, "dot c2")
    p.label(7.9, 13.2, "QR, SVD", "c1", "end")
    p.label(0.4, 3, "normal", "c2")
    p.label(0.4, 1.2, "equations", "c2")
    return p.svg()
