"""Accuracy on a mixed question set against samples, for three ways to choose among them, beside one larger model."""

from math import exp, lgamma, log

from figures.canvas import Plot

KINDS = ((0.5, (0.7, 0.3, 0.0)), (0.3, (0.3, 0.5, 0.2)), (0.2, (0.02, 0.6, 0.38)))
COUNTS, BIG, LEAK = (1, 2, 3, 5, 9, 17, 33, 64), 0.62, 0.2


def chance(counts: tuple[int, ...], probs: tuple[float, ...]) -> float:
    """Return the multinomial probability of the counts."""
    if any(c and not p for c, p in zip(counts, probs, strict=True)):
        return 0.0
    value = lgamma(sum(counts) + 1)
    return exp(value + sum(c * log(p) - lgamma(c + 1) for c, p in zip(counts, probs, strict=True) if c))


def vote(n: int, probs: tuple[float, ...]) -> float:
    """Return the probability that the right answer, listed first, wins a vote of ``n``; ties are drawn."""
    total = 0.0
    for right in range(1, n + 1):
        for wrong in range(n - right + 1):
            counts = (right, wrong, n - right - wrong)
            if right == max(counts):
                total += chance(counts, probs) / counts.count(right)
    return total


def leaky(n: int, probs: tuple[float, ...]) -> float:
    """Return the accuracy of a random pick among accepted samples when the checker also passes some wrong ones."""
    accepted = probs[0] + LEAK * (1 - probs[0])
    return probs[0] / accepted * float(1 - (1 - accepted) ** n)


def draw() -> str:
    """Draw the three curves over a logarithmic count of samples and the larger model as a line."""
    plot = Plot(x=(0, 6), y=(0.3, 1), height=270, right=24)
    plot.axes("samples from the small model", "accuracy", (), (0.4, 0.6, 0.8, 1))
    for power in range(7):
        x, y = plot.at(power, 0.3)
        plot.line(x, y, x, y + 4)
        plot.text(x, y + 17, f"{2**power}", "small")
    rules = {
        "c1": lambda n, q: 1 - (1 - q[0]) ** n,
        "c2": leaky,
        "c3": vote,
    }
    for cls, rule in rules.items():
        plot.series([(log(n, 2), sum(w * rule(n, q) for w, q in KINDS)) for n in COUNTS], cls)
    plot.series([(0, BIG), (6, BIG)], "c4")
    plot.label(3.1, 0.885, "perfect checker", "small c1", "end")
    plot.label(5.9, 0.705, "checker passing 20% of errors", "small c2", "end")
    plot.label(5.9, 0.585, "larger model, one sample", "small c4", "end")
    plot.label(5.9, 0.475, "vote", "small c3", "end")
    return plot.svg()
