"""Two humps of request latency, with the mean where almost no request is."""

import math

from figures.canvas import Plot

SHARE, FAST, SLOW, SPREAD = 0.94, 40.0, 900.0, 0.25


def share_below(x: float) -> float:
    """Share of requests faster than x milliseconds: 94% around 40 ms, 6% around 900 ms, both lognormal."""
    parts = ((SHARE, FAST), (1 - SHARE, SLOW))
    return sum(w * 0.5 * (1 + math.erf(math.log(x / m) / (SPREAD * math.sqrt(2)))) for w, m in parts)


def percentile(p: float) -> float:
    """Latency below which the share p lies, by bisection."""
    low, high = 1.0, 1e5
    for _ in range(60):
        middle = math.sqrt(low * high)
        low, high = (middle, high) if share_below(middle) < p else (low, middle)
    return low


def draw() -> str:
    """Draw the share of requests per bin on a logarithmic axis, and mark median, mean and p95."""
    plot = Plot(x=(1, 3.5), y=(0, 0.27), height=236, left=34, width=460)
    plot.axes("latency, ms (logarithmic)", "share of requests")
    for tick in (10, 30, 100, 300, 1000, 3000):
        x, y = plot.at(math.log10(tick), 0)
        plot.line(x, y, x, y + 4)
        plot.text(x, y + 17, f"{tick:,}", "small")
    step = 0.05
    for i in range(50):
        left = 1 + i * step
        share = share_below(10 ** (left + step)) - share_below(10**left)
        if share > 0.0005:
            (x0, y0), (x1, y1) = plot.at(left, 0), plot.at(left + step, share)
            plot.rect(x0, y1, x1 - x0, y0 - y1, "cell on")
    mean = (SHARE * FAST + (1 - SHARE) * SLOW) * math.exp(SPREAD**2 / 2)
    for ms, level, name, cls in (
        (percentile(0.5), 0.25, "median", "c2"),
        (mean, 0.15, "mean", "c4"),
        (percentile(0.95), 0.1, "p95", "c3"),
    ):
        foot, low = plot.at(math.log10(ms), 0)
        head, high = plot.at(math.log10(ms), level)
        plot.line(foot, low, head, high, cls)
        plot.text(head + 5, high + 10, f"{name} {ms:.0f} ms", cls, "start")
    return plot.svg()
