"""Where ten cents and nine seconds go before and after trimming, caching and shortening one model call."""

from figures.canvas import Canvas

IN_PRICE, OUT_PRICE, PREFILL, SPEED, FIXED = 3.0, 15.0, 30_000, 80, 0.5
HIT, WRITE, READ = 0.95, 1.25, 0.1


def split(prefix: int, passages: int, user: int, answer: int, cached: bool) -> tuple[list[float], list[float]]:
    """Return cents for prefix, passages, user text and answer, and seconds for overhead, reading and writing."""
    share = HIT * READ + (1 - HIT) * WRITE if cached else 1.0
    cents = [prefix * share * IN_PRICE, passages * IN_PRICE, user * IN_PRICE, answer * OUT_PRICE]
    fresh = (1 - HIT if cached else 1.0) * prefix + passages + user
    return [c / 1e4 for c in cents], [FIXED, fresh / PREFILL, answer / SPEED]


def bar(canvas: Canvas, top: float, name: str, values: list[float], unit: float, total: str) -> None:
    """Draw one stacked bar whose last part, the answer, has its own color."""
    x = 92.0
    canvas.text(84, top + 17, name, "small", "end")
    for i, value in enumerate(values):
        last = i == len(values) - 1
        canvas.rect(x, top, value * unit, 26, "area c2" if last else "area c1")
        canvas.rect(x, top, value * unit, 26, "cell off")
        x += value * unit
    canvas.text(x + 8, top + 18, total, "", "start")


def draw() -> str:
    """Draw cents and seconds before and after, reading in one color and writing in another."""
    canvas = Canvas(460, 236)
    before = split(8_000, 21_000, 1_000, 600, cached=False)
    after = split(8_000, 6_000, 1_000, 200, cached=True)
    for row, (name, kind, unit, sign) in enumerate((("cost", 0, 29.0, "¢"), ("time", 1, 32.0, " s"))):
        top = 34 + 102 * row
        for step, (when, data) in enumerate((("before", before), ("after", after))):
            bar(canvas, top + 34 * step, f"{name} {when}", data[kind], unit, f"{sum(data[kind]):.1f}{sign}")
    canvas.text(92, 24, "instructions | passages | user | answer", "small muted", "start")
    canvas.text(92, 126, "overhead | reading | writing the answer", "small muted", "start")
    canvas.text(92, 228, "last part of each bar: the answer", "small c2", "start")
    return canvas.svg()
