"""How many contradicting examples a prior rule survives, in the Bayesian reading of in-context learning."""

from figures.canvas import Plot


def flipped(prior: float, examples: float, right: float = 0.0) -> float:
    """Posterior of the flipped rule when each example favors its side nine to one."""
    odds = prior / (1 - prior) * 9 ** (examples - 2 * right)
    return odds / (1 + odds)


def draw() -> str:
    """Draw the posterior of the flipped rule against the number of examples for three prompts."""
    plot = Plot(x=(0, 8), y=(0, 1), height=260)
    plot.axes("examples in the prompt", "belief in the flipped rule", range(9), (0, 0.5, 1))
    plot.curve(lambda n: flipped(0.1, n), "c2")
    plot.curve(lambda n: flipped(0.001, n), "c1")
    plot.curve(lambda n: flipped(0.001, n, n / 2), "c3", 1)
    for n in range(1, 7):
        plot.mark(n, flipped(0.001, n), "dot c1", 3)
    plot.label(1.75, 0.74, "prior 1 in 10", "small c2")
    plot.label(3.75, 0.6, "prior 1 in 1,000", "c1")
    plot.label(3.75, 0.52, "all labels flipped", "small c1")
    plot.label(7.9, 0.05, "half of the labels flipped: prior kept", "small c3", "end")
    return plot.svg()
