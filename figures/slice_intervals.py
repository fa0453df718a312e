"""Pass rates of three slices with Wilson intervals, and why the plain average differs from the traffic-weighted one."""

from figures.canvas import Plot

SLICES = (("common", 0.7, 74, 80), ("hard", 0.2, 45, 60), ("no answer", 0.1, 36, 60))


def wilson(passed: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Return the Wilson score interval of a proportion."""
    p, d = passed / n, 1 + z * z / n
    half = z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return (p + z * z / (2 * n) - half) / d, (p + z * z / (2 * n) + half) / d


def draw() -> str:
    """Draw one interval per slice, then the weighted total; the plain average is a ring."""
    plot = Plot(width=470, height=230, x=(0.4, 1), y=(0, 5), left=150, top=24)
    plot.axes("share of answers that pass", "", (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1), ())
    plot.text(8, 16, "slice (traffic; passed)", "small muted", "start")
    for i, (name, share, passed, n) in enumerate(SLICES):
        y = 4.4 - i
        low, high = wilson(passed, n)
        plot.text(8, plot.at(0, y)[1] + 4, f"{name} ({share:.0%}; {passed}/{n})", "small", "start")
        plot.path([plot.at(low, y), plot.at(high, y)], "c1")
        plot.mark(passed / n, y)
    mean = sum(share * passed / n for _, share, passed, n in SLICES)
    error = sum(share**2 * (passed / n) * (1 - passed / n) / n for _, share, passed, n in SLICES) ** 0.5
    plain = sum(s[2] for s in SLICES) / sum(s[3] for s in SLICES)
    y = 1.2
    plot.text(8, plot.at(0, y)[1] + 4, "weighted by traffic", "c2", "start")
    plot.path([plot.at(mean - 1.96 * error, y), plot.at(mean + 1.96 * error, y)], "c2")
    plot.mark(mean, y, "dot c2", 5)
    plot.text(8, plot.at(0, 0.45)[1] + 4, "plain average", "muted", "start")
    plot.mark(plain, 0.45, "ring", 5)
    plot.label(mean, 1.5, f"{mean:.1%}", "small c2", "middle")
    plot.label(plain + 0.02, 0.28, f"{plain:.1%}", "small")
    return plot.svg()
