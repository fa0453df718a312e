"""One weight: the same likelihood under a Gaussian and a Laplace prior, and where the posterior peaks."""

import math

from figures.canvas import Canvas

CURVATURE, FIT, TAU2, B = 4.0, 0.75, 0.25, 0.25
LOW, HIGH = -1.0, 2.0


def likelihood(w: float) -> float:
    """Likelihood of the weight, up to a factor: least squares gives FIT."""
    return math.exp(-0.5 * CURVATURE * (w - FIT) ** 2)


def gauss(w: float) -> float:
    """Gaussian prior, up to a factor."""
    return math.exp(-0.5 * w * w / TAU2)


def laplace(w: float) -> float:
    """Laplace prior, up to a factor."""
    return math.exp(-abs(w) / B)


def panel(canvas: Canvas, left: float, name: str, laplacian: bool) -> None:
    """Draw likelihood, prior and posterior, each scaled to height one, and mark the posterior's peak."""
    prior = laplace if laplacian else gauss
    grid = [LOW + (HIGH - LOW) * i / 30 for i in range(31)]
    peak = max(0.0, FIT - 1 / (B * CURVATURE)) if laplacian else CURVATURE * FIT / (CURVATURE + 1 / TAU2)
    top = prior(peak) * likelihood(peak)

    def at(w: float, height: float) -> tuple[float, float]:
        return left + 210 * (w - LOW) / (HIGH - LOW), 200 - 140 * height

    canvas.line(*at(LOW, 0), *at(HIGH, 0))
    for w in (0, FIT, peak):
        canvas.line(*at(w, 0), at(w, 0)[0], 204)
    canvas.path([at(w, prior(w)) for w in grid], "c3")
    canvas.path([at(w, likelihood(w)) for w in grid], "c2")
    canvas.path([at(w, prior(w) * likelihood(w) / top) for w in grid], "c1")
    canvas.circle(*at(peak, 1), 5, "dot c1")
    canvas.text(left + 105, 20, name, "strong")
    canvas.text(left - 4, 112, "prior", "c3", "start")
    canvas.text(left + 162, 112, "likelihood", "c2", "start")
    canvas.text(at(peak, 0)[0] - (2 if laplacian else 0), 48, f"posterior: MAP {peak:.3g}", "c1")
    canvas.text(at(0, 0)[0], 217, "0", "small")
    canvas.text(at(FIT, 0)[0], 217, f"{FIT:g}", "small")
    canvas.text(left + 200, 217, "w", "small")


def draw() -> str:
    """Draw the Gaussian panel on the left and the Laplace panel on the right."""
    canvas = Canvas(480, 228)
    panel(canvas, 8, "Gaussian prior: ridge", False)
    panel(canvas, 250, "Laplace prior: lasso", True)
    return canvas.svg()
