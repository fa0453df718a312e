"""Accuracy that calibrated scores predict, against the true one, in five worlds of which three break the assumption."""

from math import exp

from figures.canvas import Canvas

GRID = [-8 + i / 100 for i in range(1601)]
WORLDS = ["as in training", "harder inputs", "more positives", "hidden segment", "new relation"]


def sigmoid(z: float) -> float:
    """Return the logistic function."""
    return 1 / (1 + exp(-z))


def mixed(x: float, share: float) -> float:
    """Return the chance of a positive when a share of the cases follows a weaker relation."""
    return (1 - share) * sigmoid(2 * x) + share * sigmoid(0.3 * x)


def accuracies(world: str) -> tuple[float, float]:
    """Return the estimated and the true accuracy of the model in one world, by numerical integration."""
    harder = world == "harder inputs"
    weights = [exp(-0.5 * ((x + 0.3) / 0.6) ** 2 if harder else -0.5 * (x + 1) ** 2) for x in GRID]
    truth = [mixed(x, 0.6 if world == "hidden segment" else 0.2) for x in GRID]
    if world == "new relation":
        truth = [sigmoid(2 * x + 1.5) for x in GRID]
    if world == "more positives":
        rate = sum(w * p for w, p in zip(weights, truth, strict=True)) / sum(weights)
        both = [(w * p / rate, w * (1 - p) / (1 - rate)) for w, p in zip(weights, truth, strict=True)]
        weights, truth = [a + b for a, b in both], [a / (a + b) for a, b in both]
    says = right = 0.0
    for x, w, p in zip(GRID, weights, truth, strict=True):
        score = mixed(x, 0.2)
        says += w * max(score, 1 - score)
        right += w * (p if score >= 0.5 else 1 - p)
    return says / sum(weights), right / sum(weights)


def place(accuracy: float) -> float:
    """Convert an accuracy to a horizontal position."""
    return 130 + (accuracy - 0.64) * 1900


def draw() -> str:
    """Draw one line per world with a dot for the estimate and a ring for the truth."""
    c = Canvas(480, 210)
    for tick in (0.65, 0.7, 0.75, 0.8):
        c.line(place(tick), 30, place(tick), 180, "grid")
        c.text(place(tick), 198, f"{tick:.2f}", "small")
    c.circle(150, 12, 5)
    c.text(160, 16, "estimated", "small c1", "start")
    c.circle(250, 12, 6, "ring")
    c.text(262, 16, "true accuracy", "small", "start")
    for i, world in enumerate(WORLDS):
        y = 44 + 31 * i
        says, right = accuracies(world)
        c.text(4, y + 4, world, "", "start")
        if abs(says - right) > 0.001:
            c.line(place(says), y, place(right), y, "c2")
        c.circle(place(right), y, 7, "ring")
        c.circle(place(says), y, 4)
    return c.svg()
