"""Users per arm against the smallest effect to detect, for a conversion of 10 percent."""

from figures.canvas import Plot


def users(points: float) -> float:
    """Return thousands of users per arm by the rule of sixteen, for an effect in percentage points."""
    return 16 * 0.1 * 0.9 / (points / 100) ** 2 / 1000


def draw() -> str:
    """Draw the curve and mark two points, one point and half a point."""
    plot = Plot(x=(0.3, 2.3), y=(0, 90), height=250)
    plot.axes("smallest effect to detect, percentage points", "users per arm, thousands", (0.5, 1, 1.5, 2), (0, 20, 40, 60, 80))
    plot.curve(users, "c1", 50, (0.4, 2.3))
    for effect in (0.5, 1.0, 2.0):
        px, py = plot.at(effect, users(effect))
        plot.line(px, py, px, plot.at(effect, 0)[1], "grid")
        plot.mark(effect, users(effect), "dot c2", 5)
        plot.text(px + 9, py - 8, f"{effect:g}: {users(effect) * 1000:,.0f}", "", "start")
    plot.label(1.12, 62, "half the effect,", "c2")
    plot.label(1.12, 55, "four times the users", "c2")
    return plot.svg()
