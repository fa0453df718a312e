"""Twenty 95% confidence intervals from twenty samples of one population, and the true mean."""

import random
from statistics import NormalDist

from figures.canvas import Plot

TRUE_MEAN, DEVIATION, SIZE, SAMPLES, SEED = 50.0, 10.0, 25, 20, 5


def intervals() -> list[tuple[float, float]]:
    """Return the interval of each sample, with the population's standard deviation known."""
    rng = random.Random(SEED)
    population = NormalDist(TRUE_MEAN, DEVIATION)
    half = 1.96 * DEVIATION / SIZE**0.5
    means = [sum(population.inv_cdf(rng.random()) for _ in range(SIZE)) / SIZE for _ in range(SAMPLES)]
    return [(mean - half, mean + half) for mean in means]


def draw() -> str:
    """Draw the intervals as bars; those that miss the true mean are dashed and have a ring."""
    plot = Plot(x=(0, SAMPLES + 1), y=(40, 60), height=240)
    plot.axes("sample", "95% interval for the mean", y_ticks=(40, 45, 50, 55, 60))
    plot.series([(0, TRUE_MEAN), (SAMPLES + 1, TRUE_MEAN)], "c3")
    for i, (low, high) in enumerate(intervals(), 1):
        hit = low <= TRUE_MEAN <= high
        plot.line(*plot.at(i, low), *plot.at(i, high), "c1" if hit else "c2")
        plot.mark(i, (low + high) / 2, "dot c1" if hit else "ring", 3)
    return plot.svg()
