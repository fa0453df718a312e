"""Evenly spaced requests at 50 and 400 a second meet a GPU that needs 8 ms per batch plus 0.5 ms per request."""

from figures.canvas import Canvas

FIXED, EACH, WINDOW = 8.0, 0.5, 10.0


def row(canvas: Canvas, top: float, gap: float, window: float) -> None:
    """Draw arrivals as ticks and batches as boxes over 60 ms, and the wait where a window is used."""
    scale, left, end = 6.8, 56.0, 60.0
    arrivals = [gap * i for i in range(int(end / gap))]
    canvas.line(left, top + 22, left + end * scale, top + 22)
    canvas.text(left - 6, top + 20, "arrive", "small", "end")
    canvas.text(left - 6, top + 50, "GPU", "small", "end")
    for t in arrivals:
        canvas.line(left + t * scale, top + 8, left + t * scale, top + 22, "c2")
    free, i = 0.0, 0
    while i < len(arrivals):
        start = max(free, arrivals[i] + window)
        count = sum(arrivals[i] <= t <= start for t in arrivals[i:])
        free = start + FIXED + EACH * count
        if free > end + 1:
            break
        if start > arrivals[i] and window:
            canvas.rect(left + arrivals[i] * scale, top + 34, (start - arrivals[i]) * scale, 24, "cell off")
            canvas.text(left + (arrivals[i] + start) / 2 * scale, top + 50, "window", "small muted")
        canvas.rect(left + start * scale, top + 34, (free - start) * scale, 24, "cell on")
        canvas.text(left + (start + free) / 2 * scale, top + 50, f"{count}", "strong")
        i += count


def draw() -> str:
    """Draw the quiet row, where the window is pure delay, and the busy row, where the running batch is the window."""
    canvas = Canvas(470, 192)
    canvas.text(56, 14, "quiet: 50 a second, window 10 ms: batches of 1, 18.5 ms each", "small", "start")
    row(canvas, 14, 20.0, WINDOW)
    canvas.text(56, 106, "busy: 400 a second, window 0: batches grow to 4 by themselves", "small", "start")
    row(canvas, 106, 2.5, 0.0)
    canvas.text(256, 184, "60 ms from left to right; the number is the batch size", "small muted")
    return canvas.svg()
