"""Which hypothesis test follows from the claim: categories, means, order or any other statistic."""

from figures.canvas import Canvas

LEAVES = [
    ("shares", "one label each", "Chi-square", ("small counts: Fisher", "pairs: McNemar", "3+: chi-square")),
    ("means", "amounts add up", "Welch t", ("pairs: paired t", "3+: Welch ANOVA", "then pairwise, Holm")),
    ("order", "ranks, ratings", "Mann-Whitney", ("pairs: sign test", "3+: Kruskal-Wallis", "not a median test")),
    ("other", "p95, ratio, AUC", "Permutation", ("pairs: flip signs", "interval: bootstrap", "null: identical groups")),
]


def draw() -> str:
    """Draw the question about units, four claims below it and the tests under each claim."""
    c = Canvas(480, 246)
    c.box(90, 4, 300, 42, "What are the independent units?\none row per unit, then: what is the claim about?")
    for i, (claim, hint, test, more) in enumerate(LEAVES):
        x = 2 + 120 * i
        mid = x + 58
        c.arrow(150 + 60 * i, 46, mid, 74)
        c.box(x, 74, 116, 42, f"{claim}\n{hint}", "cell off")
        c.arrow(mid, 116, mid, 138)
        c.rect(x, 138, 116, 104)
        c.text(mid, 156, test, f"strong c{i + 1}")
        c.text(mid, 173, "2 groups", "small muted")
        for j, line in enumerate(more):
            c.text(mid, 194 + 18 * j, line, "small")
    return c.svg()
