"""Activation memory over one training step: all stored, two micro-batches, and every layer checkpointed."""

from figures.canvas import Plot

LAYERS = 16
INPUT = 2 / 34  # a layer's input against everything the layer keeps, bytes per 16-bit Transformer layer


def draw() -> str:
    """Draw stored activations against time; a layer's forward pass takes 1, its backward pass 2."""
    plot = Plot(width=460, height=240, x=(0, 66), y=(0, 17.5))
    plot.axes("time (forward pass of one layer = 1)", "layers of activations", (0, 16, 48, 64), (0, 2, 8, 16))
    plot.series([(0, 0), (LAYERS, LAYERS), (3 * LAYERS, 0)], "c1")
    half = LAYERS / 2
    plot.series([(0, 0), (half, half), (3 * half, 0), (4 * half, half), (6 * half, 0)], "c2")
    saw = [(0.0, 0.0), (LAYERS, LAYERS * INPUT)]
    for i in range(LAYERS):
        start, kept = LAYERS + 3 * i, (LAYERS - i) * INPUT
        saw += [(start, kept), (start + 1, kept + 1), (start + 3, kept - INPUT)]
    plot.series(saw, "c3")
    plot.label(19, 15.6, "everything stored: 16", "c1")
    plot.label(36.5, 8.2, "two micro-batches: 8", "c2")
    plot.label(65, 3.2, "checkpointed: 2", "c3", "end")
    return plot.svg()
