"""One long prompt arriving among writing streams: it stalls a shared node, or runs on its own pool and sends its cache."""

from figures.canvas import Canvas

STEP, PREFILL, SEND, SCALE, LEFT = 39.6, 146.9, 26.2, 0.88, 84


def draw() -> str:
    """Draw the two schedules on one time axis in milliseconds."""
    canvas = Canvas(480, 250)

    def block(start: float, length: float, y: float, cls: str, label: str = "") -> None:
        canvas.rect(LEFT + start * SCALE, y, length * SCALE, 28, cls)
        if label:
            canvas.text(LEFT + (start + length / 2) * SCALE, y + 18, label, "small")

    canvas.text(8, 18, "Shared node: a stream waits 186 ms for its next token", "strong", "start")
    for i in range(2):
        block(i * STEP, STEP, 28, "cell on", "d")
    block(2 * STEP, PREFILL, 28, "area c2", "prompt, 147 ms")
    for i in range(3):
        block(2 * STEP + PREFILL + i * STEP, STEP, 28, "cell on", "d")
    canvas.text(8, 46, "all GPUs", "small", "start")
    canvas.text(8, 96, "Split: 40 ms between tokens throughout", "strong", "start")
    block(2 * STEP, PREFILL, 106, "area c2", "prompt, 147 ms")
    canvas.text(8, 124, "prefill", "small", "start")
    for i in range(9):
        block(i * STEP, STEP, 172, "cell on", "d")
    canvas.text(8, 190, "decode", "small", "start")
    start = LEFT + (2 * STEP + PREFILL) * SCALE
    canvas.arrow(start, 134, start + SEND * SCALE, 170)
    canvas.text(start + 24, 148, "cache: 1.3 GB, 26 ms", "small", "start")
    canvas.line(LEFT, 212, 472, 212)
    for t in (0, 100, 200, 300, 400):
        canvas.line(LEFT + t * SCALE, 212, LEFT + t * SCALE, 216)
        canvas.text(LEFT + t * SCALE, 229, f"{t}", "small")
    canvas.text(300, 245, "milliseconds", "small")
    return canvas.svg()
