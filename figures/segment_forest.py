"""Effect and 95% interval for new users, power users, their difference and everybody."""

import math

from figures.canvas import Canvas

NEW, POWER = (0.1, 5 * math.sqrt(2 / 40_000)), (-0.4, 12 * math.sqrt(2 / 10_000))


def draw() -> str:
    """Draw the four estimates as a forest plot; the difference is the row that tests heterogeneity."""
    c = Canvas(460, 210)
    total = (0.8 * NEW[0] + 0.2 * POWER[0], math.hypot(0.8 * NEW[1], 0.2 * POWER[1]))
    gap = (NEW[0] - POWER[0], math.hypot(NEW[1], POWER[1]))
    rows = (("everybody", total, "c4"), ("new, 80%", NEW, "c1"), ("power, 20%", POWER, "c2"), ("new minus power", gap, "c3"))

    def across(effect: float) -> float:
        return 285 + 165 * effect

    c.line(across(0), 34, across(0), 166, "grid")
    for i, (name, (effect, se), cls) in enumerate(rows):
        y = 30 + 40 * i
        c.text(12, y + 4, name, "strong" if i == 3 else "", "start")
        c.line(across(effect - 1.96 * se), y, across(effect + 1.96 * se), y, cls)
        c.circle(across(effect), y, 4, f"dot {cls}")
        c.text(across(effect), y - 9, f"{effect + 0.0:+.1f}" if effect else "0", "small")
    c.line(across(-0.8), 170, across(1), 170)
    for tick in (-0.8, -0.4, 0, 0.4, 0.8):
        c.line(across(tick), 170, across(tick), 174)
        c.text(across(tick), 186, f"{tick:g}", "small")
    c.text(across(0), 204, "effect in weekly sessions per user", "small")
    return c.svg()
