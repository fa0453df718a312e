"""Nine sorted calibration scores leave ten equally likely gaps for the new score; eight of them are covered."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the score line with its ten gaps and the cut at the eighth score."""
    c = Canvas(460, 150)
    left, step = 30.0, 40.0
    c.rect(left, 52, 8 * step, 36, "area c1")
    c.rect(left + 8 * step, 52, 2 * step, 36, "area c2")
    c.line(left, 70, left + 10 * step, 70)
    for i in range(1, 10):
        c.circle(left + i * step, 70, 4, "dot c1")
        c.text(left + i * step, 104, f"{i}", "small")
    for i in range(10):
        c.text(left + (i + 0.5) * step, 46, "1/10", "small")
    c.line(left + 8 * step, 24, left + 8 * step, 92, "c2")
    c.text(left + 8 * step, 18, "cut: rank ⌈10 × 0.8⌉ = 8", "strong")
    c.text(left + 4 * step, 126, "covered: 8 gaps of 10", "c1")
    c.text(left + 9 * step, 126, "missed: 2", "c2")
    c.text(left + 5 * step, 144, "nine sorted calibration scores; the new score falls into one gap", "small")
    return c.svg()
