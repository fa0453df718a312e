"""Clicks against views of six users, the line through the origin with slope R, and the residuals."""

from figures.canvas import Plot

USERS = ((4, 2), (6, 0), (10, 4), (10, 0), (20, 8), (30, 2))


def draw() -> str:
    """Draw each user as a point and the residual that the delta method squares as a vertical bar."""
    ratio = sum(c for _, c in USERS) / sum(v for v, _ in USERS)
    plot = Plot(width=440, height=250, x=(0, 34), y=(-1, 9), right=20)
    plot.axes("views of a user", "clicks", (0, 10, 20, 30), (0, 2, 4, 6, 8))
    plot.curve(lambda v: ratio * v, "c1", 2)
    for views, clicks in USERS:
        gap = clicks - ratio * views
        plot.line(*plot.at(views, ratio * views), *plot.at(views, clicks), "c2")
        plot.mark(views, clicks, "dot c4", 5)
        plot.label(views + 0.6, clicks - (0.4 if gap > 0 else 0.2), f"{gap:+.1f}".replace("-", "−"), "c2 small")
    plot.label(33.5, 7.4, f"slope R = {ratio:g}", "c1", "end")
    return plot.svg()
