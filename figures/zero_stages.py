"""Memory per GPU for training states of a 10B model on eight GPUs under data parallelism and the three ZeRO stages."""

from figures.canvas import Canvas

BILLIONS, GPUS = 10, 8
STAGES: list[tuple[str, tuple[float, float, float], str]] = [
    ("data parallel", (2, 2, 12), "2P"),
    ("ZeRO-1", (2, 2, 12 / GPUS), "2P"),
    ("ZeRO-2", (2, 2 / GPUS, 12 / GPUS), "2P"),
    ("ZeRO-3, FSDP", (2 / GPUS, 2 / GPUS, 12 / GPUS), "3P"),
]


def draw() -> str:
    """Draw one stacked bar per stage with its sum, the 80 GB line and the traffic per step."""
    canvas = Canvas(480, 190)
    left, scale = 98, 1.9
    canvas.text(478, 16, "traffic", "small muted", "end")
    for name, at in (("weights", 98), ("gradients", 168), ("optimizer", 250)):
        cls = {"weights": "c1", "gradients": "c2", "optimizer": "c3"}[name]
        canvas.rect(at, 6, 14, 12, f"area {cls}")
        canvas.text(at + 19, 16, name, "small", "start")
    for i, (name, sizes, traffic) in enumerate(STAGES):
        y, x = 30 + 34 * i, float(left)
        canvas.text(left - 8, y + 17, name, "", "end")
        for size, cls in zip(sizes, ("c1", "c2", "c3"), strict=True):
            width = size * BILLIONS * scale
            canvas.rect(x, y, width, 24, f"area {cls}")
            canvas.rect(x, y, width, 24, "cell off")
            if width > 24:
                canvas.text(x + width / 2, y + 16, f"{size * BILLIONS:g}", "small")
            x += width
        canvas.text(x + 7, y + 17, f"{sum(sizes) * BILLIONS:g}" + (" GB" if i == 0 else ""), "strong", "start")
        canvas.text(478, y + 17, traffic, "", "end")
    edge = left + 80 * scale
    canvas.line(edge, 24, edge, 168, "c2")
    canvas.text(edge, 182, "80 GB card", "small")
    return canvas.svg()
