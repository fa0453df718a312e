"""Six yes-no checks in pipeline order; the first no names the component of a bad answer."""

from figures.canvas import Canvas

STEPS = (
    ("Evidence in the corpus?", "content, or must refuse"),
    ("Whole in some chunk?", "parsing, chunking"),
    ("Among the candidates?", "embedding, query, filter"),
    ("In the prompt?", "reranker, cutoff"),
    ("Every claim supported?", "generator: unfaithful"),
    ("Complete, on the question?", "prompt, instructions"),
)


def draw() -> str:
    """Draw the checks downward, each with the component that a no blames and the metric beside it."""
    canvas = Canvas(480, 292)
    metrics = ("coverage", "whole-span rate", "recall at 50", "recall at 5", "faithfulness", "relevancy")
    for x, title in ((98, "check in order"), (286, "a no blames"), (425, "in aggregate")):
        canvas.text(x, 16, title, "small muted")
    for i, ((check, blame), metric) in enumerate(zip(STEPS, metrics, strict=True)):
        y = 26 + 44 * i
        canvas.rect(4, y, 188, 28)
        canvas.text(98, y + 18, check)
        canvas.arrow(192, y + 14, 215, y + 14)
        canvas.text(220, y + 18, blame, "small c2", "start")
        canvas.text(425, y + 18, metric, "small c1")
        if i < 5:
            canvas.arrow(98, y + 28, 98, y + 43)
    canvas.line(370, 24, 370, 280)
    return canvas.svg()
