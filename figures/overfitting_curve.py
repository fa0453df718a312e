"""Training error and exact expected error on new rows while gradient descent fits 30 weights to 40 rows."""

import random

from figures.canvas import Plot

ROWS, FEATURES, NOISE, RATE, STEPS = 40, 30, 1.5, 0.08, 120


def run() -> list[tuple[float, float]]:
    """Return (training error, expected error on new rows) before each step of gradient descent."""
    rng = random.Random(3)
    truth = [1.0, -1.0, 1.0] + [0.0] * (FEATURES - 3)
    x = [[rng.gauss(0, 1) for _ in range(FEATURES)] for _ in range(ROWS)]
    y = [sum(a * b for a, b in zip(row, truth)) + rng.gauss(0, NOISE) for row in x]
    w = [0.0] * FEATURES
    errors = []
    for _ in range(STEPS + 1):
        residual = [sum(a * b for a, b in zip(row, w)) - target for row, target in zip(x, y)]
        new_rows = sum((a - b) ** 2 for a, b in zip(w, truth)) + NOISE**2
        errors.append((sum(r * r for r in residual) / ROWS, new_rows))
        w = [w[j] - RATE * sum(r * row[j] for r, row in zip(residual, x)) / ROWS for j in range(FEATURES)]
    return errors


def draw() -> str:
    """Draw both curves against the number of passes and ring the point where early stopping would stop."""
    errors = run()
    plot = Plot(x=(0, STEPS), y=(0, 8))
    plot.axes("passes over the training data", "mean squared error", (0, 40, 80, 120), (0, 2, 4, 6, 8))
    plot.series([(i, e[0]) for i, e in enumerate(errors) if i % 2 == 0], "c1")
    plot.series([(i, e[1]) for i, e in enumerate(errors) if i % 2 == 0], "c2")
    best = min(range(len(errors)), key=lambda i: errors[i][1])
    x, y = plot.at(best, errors[best][1])
    plot.line(x, y, x, plot.at(0, 0)[1], "grid")
    plot.circle(x, y, 6, "ring")
    plot.label(best + 4, 3.3, f"stop here: pass {best}", "small")
    plot.label(STEPS - 2, errors[-1][0] + 0.25, "training", "c1", "end")
    plot.label(STEPS - 2, errors[-1][1] + 0.3, "new data", "c2", "end")
    return plot.svg()
