"""True click rate of ten shown items over 52 weeks: always the current best estimates, or one slot kept for the newest."""

import random

from figures.canvas import Plot

RUNS = 40


def year(trial: str, seed: int) -> list[float]:
    """Return the true click rate of what is shown in each of 52 weeks; ``trial`` is empty or ``newest``."""
    r = random.Random(seed)

    def new() -> list[float]:
        return [r.betavariate(2, 38), 5.0, 100.0]

    def show(item: list[float], n: int) -> float:
        p = item[0]
        item[1] += max(0.0, r.gauss(n * p, (n * p * (1 - p)) ** 0.5))
        item[2] += n
        return n * p

    pool, weeks = [new() for _ in range(200)], []
    for item in pool:
        show(item, 100)
    for _ in range(52):
        for _ in range(4):
            pool[r.randrange(200)] = new()
        pool.sort(key=lambda i: -i[1] / i[2])
        plan = [(i, 1000) for i in pool[: 9 if trial else 10]]
        if trial:
            plan += [(i, 250) for i in sorted(pool[9:], key=lambda i: i[2])[:4]]
        weeks.append(sum(show(i, n) for i, n in plan) / 10_000)
    return weeks


def draw() -> str:
    """Draw the mean click rate of both policies over 40 runs."""
    plot = Plot(x=(1, 52), y=(9, 14), width=440, height=250)
    plot.axes("week", "true click rate of the page, %", (1, 13, 26, 39, 52), (9, 10, 11, 12, 13, 14))
    for trial, cls in (("", "c2"), ("newest", "c1")):
        runs = [year(trial, seed) for seed in range(RUNS)]
        plot.series([(w + 1, 100 * sum(run[w] for run in runs) / RUNS) for w in range(52)], cls)
    plot.label(18, 13.4, "one slot of ten for the newest", "c1")
    plot.label(13, 10.75, "only the best estimates", "c2")
    return plot.svg()
