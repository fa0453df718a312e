"""Target and draft probabilities of four tokens: the overlap is accepted, the draft's excess is refilled elsewhere."""

from figures.canvas import Canvas

TARGET, DRAFT = (0.50, 0.25, 0.20, 0.05), (0.30, 0.40, 0.10, 0.20)
BASE, SCALE = 196, 330


def draw() -> str:
    """Draw one column per token: overlap, and above it either the refilled or the rejected part."""
    canvas = Canvas(480, 248)
    canvas.line(30, BASE, 330, BASE)
    for i, (p, q) in enumerate(zip(TARGET, DRAFT, strict=True)):
        x, low, high = 48 + 72 * i, min(p, q), max(p, q)
        canvas.rect(x, BASE - SCALE * low, 46, SCALE * low, "area c1")
        canvas.rect(x, BASE - SCALE * high, 46, SCALE * (high - low), "area c3" if p > q else "cell off")
        if p > q:
            canvas.line(x, BASE - SCALE * p, x + 46, BASE - SCALE * p, "c3")
        canvas.text(x + 23, BASE - SCALE * low / 2 + 4, f"{low:.2f}", "small")
        canvas.text(x + 23, BASE - SCALE * high - 5, f"{'+' if p > q else '−'}{high - low:.2f}", "small c3" if p > q else "small")
        canvas.text(x + 23, BASE + 16, "ABCD"[i], "strong")
        canvas.text(x + 23, BASE + 31, f"p {p:.2f}", "small")
        canvas.text(x + 23, BASE + 44, f"q {q:.2f}", "small")
    legend = (("area c1", "accepted: 0.70"), ("cell off", "rejected: 0.30"), ("area c3", "refilled: 0.30"))
    for y, (cls, label) in zip((44, 68, 92), legend, strict=True):
        canvas.rect(352, y - 11, 14, 14, cls)
        canvas.text(373, y, label, "small", "start")
    return canvas.svg()
