"""Who holds which part of a four-layer model under data, sharded, tensor and pipeline parallelism on four GPUs."""

from figures.canvas import Canvas

PANELS = [
    ("Data parallel", "own batch", "gradients"),
    ("Sharded (FSDP)", "own batch", "weights, gradients"),
    ("Tensor", "same batch", "activations, each layer"),
    ("Pipeline", "micro-batches", "activations, borders"),
]


def draw() -> str:
    """Draw four panels with layers as rows and the number of the GPU that holds each piece."""
    canvas = Canvas(480, 200)
    for i, (name, batch, moved) in enumerate(PANELS):
        x = 4 + 121 * i
        canvas.text(x + 54, 16, name, "strong")
        wide = name in ("Data parallel", "Pipeline")
        canvas.rect(x, 26, 108 if wide else 27, 25 if name == "Pipeline" else 100, "cell on")
        canvas.rect(x, 26, 108, 100, "cell off")
        for k in (1, 2, 3):
            canvas.line(x, 26 + 25 * k, x + 108, 26 + 25 * k)
            if not wide:
                canvas.line(x + 27 * k, 26, x + 27 * k, 126)
        for k in range(4):
            if name == "Pipeline":
                canvas.text(x + 54, 43 + 25 * k, f"{k + 1}", "small")
            elif wide:
                canvas.text(x + 54, 43 + 25 * k, "1, 2, 3, 4", "small")
            else:
                canvas.text(x + 27 * k + 13.5, 43, f"{k + 1}", "small")
        canvas.text(x + 54, 146, batch, "small")
        canvas.text(x + 54, 164, moved, "small c2")
    note = "rows: layers; numbers: GPUs that store it; shaded: GPU 1; frame: gathered to compute"
    canvas.rect(121, 74, 116, 29, "ring")
    canvas.text(4, 190, note, "small muted", "start")
    return canvas.svg()
