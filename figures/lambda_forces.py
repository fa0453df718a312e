"""Forces on six ranked documents under plain pairwise loss and under weights from the change in NDCG."""

import math

from figures.canvas import Canvas

GRADES, SCORES = (0, 1, 0, 0, 0, 1), (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)


def forces(by_ndcg: bool) -> list[float]:
    """Net upward force on each document, as a share of the total upward force."""
    push = [0.0] * 6
    for i in range(6):
        for j in range(6):
            if GRADES[i] > GRADES[j]:
                delta = abs(1 / math.log2(i + 2) - 1 / math.log2(j + 2)) if by_ndcg else 1.0
                force = delta / (1 + math.exp(SCORES[i] - SCORES[j]))
                push[i] += force
                push[j] -= force
    total = sum(f for f in push if f > 0)
    return [f / total for f in push]


def draw() -> str:
    """Draw two panels of bars per rank: right is up the list, left is down."""
    canvas = Canvas(480, 232)
    for center, title, by_ndcg in ((176, "RankNet: every pair alike", False), (382, "LambdaRank: pair × |ΔNDCG|", True)):
        canvas.text(center, 16, title, "strong")
        canvas.line(center, 26, center, 212)
        canvas.text(center - 8, 228, "← down", "small", "end")
        canvas.text(center + 8, 228, "up →", "small", "start")
        for i, force in enumerate(forces(by_ndcg)):
            y, width = 32 + 30 * i, 96 * abs(force)
            canvas.rect(center if force > 0 else center - width, y, width, 20, "cell on" if force > 0 else "area c2")
            canvas.text(center + (-6 if force > 0 else 6), y + 15, f"{abs(force):.0%}", "small", "end" if force > 0 else "start")
    for i, grade in enumerate(GRADES):
        canvas.text(4, 47 + 30 * i, f"rank {i + 1}", "small", "start")
        if grade:
            canvas.text(42, 47 + 30 * i, "relevant", "strong small", "start")
    return canvas.svg()
