"""How long a canary needs before it sees a rise of the error rate, for three amounts of canary traffic."""

from math import log10, sqrt
from statistics import NormalDist

from figures.canvas import Plot

BASE, FALSE_ALARM, POWER = 0.001, 0.01, 0.9


def requests(bad: float) -> float:
    """Return requests per side of a one-sided comparison of two error rates."""
    z_alarm, z_power = NormalDist().inv_cdf(1 - FALSE_ALARM), NormalDist().inv_cdf(POWER)
    mid = (BASE + bad) / 2
    spread = z_alarm * sqrt(2 * mid * (1 - mid)) + z_power * sqrt(BASE * (1 - BASE) + bad * (1 - bad))
    return (spread / (bad - BASE)) ** 2


def draw() -> str:
    """Draw minutes on a log axis against the factor by which the error rate rises."""
    plot = Plot(x=(1, 10), y=(0, 4), width=460, height=270, left=68)
    plot.axes("error rate rises by this factor, from 0.1%", "canary must run", (1.5, 2, 3, 5, 10))
    for minutes, name in ((1, "1 min"), (10, "10 min"), (60, "1 h"), (1440, "1 day"), (10080, "1 week")):
        x, y = plot.at(1, log10(minutes))
        plot.line(x, y, plot.width - plot.right, y, "grid")
        plot.text(x - 7, y + 4, name, "small", "end")
    at = 5.6
    for cls, rate in (("c1", 25.0), ("c2", 2.5), ("c3", 0.25)):
        rises = [1.25 * 8 ** (i / 60) for i in range(61)]
        plot.series([(rise, log10(requests(BASE * rise) / rate / 60)) for rise in rises], cls)
        plot.label(at, log10(requests(BASE * at) / rate / 60) + 0.16, f"{rate:g} canary requests/s", f"small {cls}")
    x, y = plot.at(2, log10(requests(2 * BASE) / 25 / 60))
    plot.circle(x, y, 5, "ring")
    plot.text(x + 9, y - 4, "26 min", "small", "start")
    return plot.svg()
