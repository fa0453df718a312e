"""False blocks against harmful requests let through, for two safety systems, compared at the same safety."""

from statistics import NormalDist

from figures.canvas import Plot

STANDARD = NormalDist()


def blocked(passed: float, gap: float) -> float:
    """Share of harmless requests blocked when this share of harmful ones passes and the scores are ``gap`` apart."""
    return 1 - STANDARD.cdf(STANDARD.inv_cdf(passed) + gap)


def draw() -> str:
    """Draw both frontiers, the line of equal safety at 5%, and the tempting point at another threshold."""
    plot = Plot(x=(0, 0.6), y=(0, 0.6), height=260, width=440)
    plot.axes("harmful requests let through (%)", "harmless requests blocked (%)")
    for tick in range(0, 61, 20):
        px, py = plot.at(tick / 100, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{tick}", "small")
        px, py = plot.at(0, tick / 100)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"{tick}", "small", "end")
    for gap, cls in ((2.0, "c1"), (3.0, "c2")):
        plot.series([((i / 60) ** 2 * 0.6, blocked((i / 60) ** 2 * 0.6, gap)) for i in range(3, 61)], cls)
        plot.mark(0.05, blocked(0.05, gap), f"dot {cls}", 5)
    plot.line(*plot.at(0.05, 0), *plot.at(0.05, 0.52), "grid")
    plot.label(0.05, 0.54, "same safety: 5%", "small")
    plot.mark(0.5, blocked(0.5, 2), "ring", 6)
    plot.label(0.065, blocked(0.05, 2) + 0.01, "A: 36% blocked", "small c1")
    plot.label(0.065, blocked(0.05, 3) + 0.02, "B: 9%", "small c2")
    plot.label(0.59, 0.075, "A, lax: 2% blocked, 50% through", "small", "end")
    plot.label(0.2, 0.2, "A, weak detector", "c1")
    plot.label(0.14, 0.05, "B, better", "c2")
    return plot.svg()
