"""Bias of a plug-in and of an orthogonal effect estimate as both nuisance functions are shrunk too much."""

from figures.canvas import Plot


def plug_in(share: float) -> float:
    """Bias when only the outcome function is subtracted, with a shrinkage error of ``share``."""
    return share / 2


def orthogonal(share: float) -> float:
    """Bias of residual on residual when both functions carry the same shrinkage error."""
    return share**2 / (1 + share**2)


def draw() -> str:
    """Draw a straight line and a parabola-like curve over the shrinkage error, with the error of 0.1 marked."""
    plot = Plot(x=(0, 0.4), y=(0, 0.2), height=250)
    ticks = (0, 0.1, 0.2, 0.3, 0.4)
    plot.axes("shrinkage error δ of the nuisance models", "bias of the effect", ticks, (0, 0.05, 0.1, 0.15, 0.2))
    plot.curve(plug_in, "c2", 1)
    plot.curve(orthogonal, "c1", 30)
    for f, cls, text, dx, dy in ((plug_in, "c2", "0.05", -0.008, 0.008), (orthogonal, "c1", "0.0099", 0.018, -0.0065)):
        plot.mark(0.1, f(0.1), f"dot {cls}")
        plot.label(0.1 + dx, f(0.1) + dy, text, f"small {cls}", "end" if dx < 0 else "start")
    plot.label(0.2, 0.145, "plug-in: δ/2", "c2", "middle")
    plot.label(0.285, 0.055, "orthogonal: ≈ δ²", "c1")
    return plot.svg()
