"""A pre-norm Transformer: the residual stream with its two sub-layers, from token ids to logits."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw embeddings, one block of two residual branches, the repetition and the output layer."""
    c = Canvas(480, 214)
    c.rect(118, 8, 250, 186, "box")
    c.text(358, 26, "× N blocks", "strong", "end")
    c.box(6, 136, 92, 50, "embed\ntoken + position")
    c.text(52, 204, "(n) → (n, d)", "small")
    c.box(388, 136, 86, 50, "norm, linear\nlogits")
    c.text(431, 204, "(n, d) → (n, V)", "small")
    for i, (name, note) in enumerate((("attention", "mixes tokens"), ("feed-forward", "each token alone"))):
        left = 138 + 118 * i
        plus = left + 92
        c.box(left, 42, 92, 44, f"{name}\n{note}")
        c.box(left, 100, 48, 26, "norm")
        c.arrow(left + 24, 161, left + 24, 127)
        c.arrow(left + 24, 100, left + 24, 87)
        c.arrow(plus - 12, 86, plus - 12, 151)
        c.arrow(227 if i else 98, 161, plus - 22, 161)
        c.circle(plus - 12, 161, 9, "ring")
        c.text(plus - 12, 165.5, "+", "strong")
    c.arrow(345, 161, 387, 161)
    c.text(243, 187, "residual stream: (n, d) throughout", "small")
    return c.svg()
