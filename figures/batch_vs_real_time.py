"""Batch, streaming and real-time inference as three lanes from trigger to app."""

from figures.canvas import Canvas

LANES = (
    ("Batch: hours old", "c1", "schedule", "score all", "table", "look up"),
    ("Streaming: seconds to minutes old", "c3", "event", "update", "store", "look up"),
)


def draw() -> str:
    """Draw the three lanes; only in the real-time lane does the app wait for the model."""
    canvas = Canvas(470, 250)
    for row, (title, color, *labels) in enumerate(LANES):
        y = 30 + 82 * row
        canvas.text(10, y - 8, title, f"strong {color}", "start")
        for i, label in enumerate(labels):
            canvas.box(10 + 118 * i, y, 90, 36, label)
        for i in range(2):
            canvas.arrow(100 + 118 * i, y + 18, 127 + 118 * i, y + 18)
        canvas.arrow(364, y + 18, 337, y + 18)
    canvas.text(10, 186, "Real time: current", "strong c2", "start")
    for x, label in ((10, "request"), (246, "model"), (128, "features")):
        canvas.box(x, 194, 90, 36, label)
    canvas.arrow(100, 212, 127, 212)
    canvas.arrow(218, 212, 245, 212)
    canvas.box(364, 194, 90, 36, "answer")
    canvas.arrow(336, 212, 363, 212)
    canvas.text(232, 246, "the user waits for all of this", "small muted")
    return canvas.svg()
