"""Guardrails around a refund chatbot: filters and a prompt that can be fooled, gates in code that cannot be argued with."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the request path, the reply path and the refund gate, shaded by kind of control."""
    canvas = Canvas(470, 262)
    canvas.box(6, 44, 74, 54, "customer")
    for x, y, w, h, label, kind in (
        (104, 44, 84, 54, "edge\nlogin, limits", "c1"),
        (212, 44, 94, 54, "input filter\nabuse, injection", "c2"),
        (330, 44, 132, 54, "model\nprompt: tone, scope", "c2"),
        (104, 148, 128, 54, "reply check\nleaks, promises", "c2"),
        (318, 140, 144, 70, "refund gate\nowner, window, amount,\nonce, daily limit", "c1"),
    ):
        canvas.box(x, y, w, h, label)
        canvas.rect(x, y, w, h, f"area {kind}")
        canvas.path([(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)], kind)
    canvas.arrow(80, 71, 103, 71)
    canvas.arrow(188, 71, 211, 71)
    canvas.arrow(306, 71, 329, 71)
    canvas.arrow(390, 98, 390, 139)
    canvas.text(398, 124, "order, reason", "small", "start")
    canvas.arrow(374, 140, 374, 99)
    canvas.text(368, 130, "result", "small", "end")
    canvas.arrow(340, 98, 233, 162)
    canvas.arrow(104, 162, 52, 99)
    canvas.arrow(360, 210, 360, 232)
    canvas.text(352, 247, "payments", "small")
    canvas.arrow(420, 210, 420, 232)
    canvas.text(427, 247, "a person", "small")
    canvas.text(6, 20, "solid, code: cannot be talked round", "strong c1", "start")
    canvas.text(464, 20, "dashed, statistical: can be fooled", "strong c2", "end")
    canvas.text(6, 247, "under all of it: logs, alerts, off switch", "small muted", "start")
    return canvas.svg()
