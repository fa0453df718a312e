"""Recall of two embedding models against the share of hard legal questions; the better one changes."""

from figures.canvas import Plot

A, B = (0.92, 0.58), (0.88, 0.70)  # recall at 10 on paraphrases, and on citations and versions


def recall(model: tuple[float, float], hard: float) -> float:
    """Mix the two slices by the share of hard questions."""
    return (1 - hard) * model[0] + hard * model[1]


def draw() -> str:
    """Draw two falling lines that cross, with the benchmark's mix and the firm's own mix marked."""
    plot = Plot(x=(0, 1), y=(0.5, 1.0), height=270)
    plot.axes("share of citation and version questions", "recall at 10", (0, 0.2, 0.4, 0.6, 0.8, 1), (0.5, 0.6, 0.7, 0.8, 0.9, 1))
    for hard, name in ((0.10, "benchmark"), (0.60, "own traffic")):
        plot.series([(hard, 0.5), (hard, 0.95)], "c3")
        plot.label(hard, 0.965, name, "small c3", "middle")
    plot.curve(lambda hard: recall(A, hard), "c1", 1)
    plot.curve(lambda hard: recall(B, hard), "c2", 1)
    plot.label(0.9, recall(A, 0.9) - 0.045, "model A", "c1", "end")
    plot.label(0.9, recall(B, 0.9) + 0.035, "model B", "c2", "middle")
    cross = (A[0] - B[0]) / (A[0] - B[0] + B[1] - A[1])
    plot.mark(cross, recall(A, cross), "ring", 6)
    plot.label(cross + 0.03, recall(A, cross) - 0.075, f"equal at {cross:.0%}", "small", "middle")
    for model, cls, up in ((A, "dot c1", -0.045), (B, "dot c2", 0.03)):
        plot.mark(0.6, recall(model, 0.6), cls)
        plot.label(0.615, recall(model, 0.6) + up, f"{recall(model, 0.6):.2f}", "small")
    for model, cls, up in ((A, "dot c1", 0.025), (B, "dot c2", -0.05)):
        plot.mark(0.1, recall(model, 0.1), cls)
        plot.label(0.115, recall(model, 0.1) + up, f"{recall(model, 0.1):.2f}", "small")
    return plot.svg()
