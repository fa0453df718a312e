"""Three clusters, one of them wide and far away, and the t-SNE map that draws them alike."""

from figures.canvas import Canvas, Point

# The worked example on the page makes 50 points a cluster in ten columns and maps them with
# scikit-learn 1.9, TSNE(random_state=0, max_iter=500). These are the first ten rows of each cluster, rounded:
# the two wide columns of the data, then the map. Stored, because a build must not depend on a t-SNE run.
# fmt: off
DATA: tuple[Point, ...] = (
    (0.0, 0.0), (0.1, 0.0), (-0.1, 0.1), (0.3, 0.2), (-0.1, -0.3),
    (-0.1, 0.0), (-0.5, 0.0), (-0.2, -0.1), (-0.1, -0.1), (0.1, 0.2),
    (5.1, 0.2), (5.0, -0.2), (5.2, -0.3), (4.9, 0.1), (4.5, 0.1),
    (4.9, 0.0), (5.0, 0.0), (5.1, -0.2), (5.3, 0.1), (5.2, 0.2),
    (47.3, -2.5), (43.6, 2.9), (53.2, -1.9), (50.7, -5.2), (48.1, 5.5),
    (50.5, 9.2), (46.9, 2.3), (49.2, 2.3), (50.0, -2.2), (46.5, 12.3),
)
MAP: tuple[Point, ...] = (
    (-2.8, -14.8), (-2.7, -15.7), (-1.7, -14.1), (-1.7, -16.9), (-3.9, -13.1),
    (-2.2, -13.8), (-2.2, -12.2), (-3.1, -12.7), (-2.8, -13.7), (-1.2, -16.0),
    (-10.9, 10.6), (-8.4, 8.5), (-7.8, 9.6), (-11.1, 8.6), (-11.1, 7.0),
    (-10.3, 8.5), (-10.2, 9.4), (-8.3, 9.9), (-10.1, 11.6), (-11.0, 11.2),
    (14.7, 3.1), (12.6, 4.0), (14.5, 1.1), (15.6, 2.0), (11.9, 2.6),
    (11.3, 2.0), (12.9, 3.2), (12.9, 2.3), (14.7, 2.1), (10.8, 2.6),
)
# fmt: on
EACH = 10


def panel(canvas: Canvas, points: tuple[Point, ...], left: float, title: str) -> None:
    """Draw the points into a panel with equal units on both axes."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    scale = min(176 / (max(xs) - min(xs)), 118 / (max(ys) - min(ys)))
    cx, cy = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    canvas.rect(left, 30, 210, 164, "cell off")
    canvas.text(left + 105, 20, title, "strong")
    for i, (x, y) in enumerate(points):
        canvas.circle(left + 105 + scale * (x - cx), 120 - scale * (y - cy), 3, f"dot c{i // EACH + 1}")
    for k, name in enumerate("ABC"):
        cluster = points[EACH * k : EACH * k + EACH]
        middle, top = sum(x for x, _ in cluster) / EACH, max(y for _, y in cluster)
        canvas.text(left + 105 + scale * (middle - cx), 111 - scale * (top - cy), name)


def draw() -> str:
    """Draw the data and its t-SNE map side by side."""
    canvas = Canvas(450, 200)
    panel(canvas, DATA, 5, "data: two tight, one wide and far")
    panel(canvas, MAP, 235, "t-SNE map")
    return canvas.svg()
