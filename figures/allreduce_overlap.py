"""Two timelines of a backward pass and its bucketed all-reduce: one hides the communication, one does not."""

from figures.canvas import Canvas

BUCKETS = 8
SEND = 2 * 63 / 64 * 2 / 50 * 1000 + BUCKETS * 126 * 0.01  # ms for 2 GB over 64 GPUs at 50 GB/s, 10 us per hop


def timeline(tokens: int) -> tuple[float, list[float]]:
    """Return the length of the backward pass and the start of each bucket's all-reduce, in milliseconds."""
    backward = 4 * 1e9 * tokens / 400e12 * 1000
    starts, free = [], 0.0
    for i in range(1, BUCKETS + 1):
        free = max(free, backward * i / BUCKETS)
        starts.append(free)
        free += SEND / BUCKETS
    return backward, starts


def draw() -> str:
    """Draw compute above communication for 16,384 and 4,096 tokens per GPU on one time axis."""
    canvas = Canvas(480, 222)
    left, scale = 84, 2.1
    for row, tokens in enumerate((16384, 4096)):
        y = 24 + 88 * row
        backward, starts = timeline(tokens)
        end = starts[-1] + SEND / BUCKETS
        canvas.text(4, y - 7, f"{tokens:,} tokens per GPU", "strong", "start")
        canvas.text(left - 6, y + 16, "backward", "small", "end")
        canvas.text(left - 6, y + 44, "all-reduce", "small", "end")
        for i, start in enumerate(starts):
            canvas.rect(left + backward * i / BUCKETS * scale, y, backward / BUCKETS * scale, 22, "cell off")
            canvas.rect(left + start * scale, y + 28, SEND / BUCKETS * scale, 22, "cell on")
        canvas.rect(left + backward * scale, y, (end - backward) * scale, 50, "area c2")
        canvas.text(left + end * scale, y - 7, f"exposed {end - backward:.0f} ms", "small c2", "end")
    canvas.line(left, 186, 470, 186)
    for tick in (0, 40, 80, 120, 160):
        canvas.line(left + tick * scale, 186, left + tick * scale, 190)
        canvas.text(left + tick * scale, 202, f"{tick}", "small")
    canvas.text(left + 90 * scale, 218, "milliseconds since the backward pass began; 8 buckets", "small muted")
    return canvas.svg()
