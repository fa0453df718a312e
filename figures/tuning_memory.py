"""Memory for tuning Llama 2 70B in full, with LoRA and with QLoRA at rank 16, without activations, on two scales."""

from figures.canvas import Canvas

LINEAR = 80 * (2 * 8192 * 8192 + 2 * 8192 * 1024 + 3 * 8192 * 28672)
ENDS = 2 * 32_000 * 8192
ADAPTER = 16 * 80 * (2 * 16384 + 2 * 9216 + 3 * 36864)
BASE16 = 2 * (LINEAR + ENDS) / 1e9
BASE4 = (LINEAR * (4 + 8 / 64 + 32 / 64 / 256) / 8 + 2 * ENDS) / 1e9


def draw() -> str:
    """Draw full tuning against the 16-bit base, then LoRA and QLoRA enlarged with card sizes."""
    canvas = Canvas(480, 222)
    left, wide = 64, 0.33
    canvas.text(left - 8, 36, "full", "strong", "end")
    x = float(left)
    for label, size, cls in (("", BASE16, "c1"), ("", BASE16, "c2"), ("fp32 weights, two moments 828", 6 * BASE16, "c3")):
        canvas.rect(x, 20, size * wide, 26, f"area {cls}")
        canvas.rect(x, 20, size * wide, 26, "cell off")
        canvas.text(x + size * wide / 2, 37, label or f"{size:.0f}", "small")
        x += size * wide
    canvas.text(x + 6, 37, f"{8 * BASE16:,.0f}", "strong", "start")
    canvas.text(left, 13, "weights", "small c1", "start")
    canvas.text(left + 50, 13, "gradients", "small c2", "start")
    canvas.text(left + 170, 13, "optimizer", "small c3", "start")
    scale = 7 * wide
    canvas.line(left, 46, left, 84)
    canvas.line(left + BASE16 * wide, 46, left + BASE16 * scale, 84)
    canvas.text(left + 8, 77, "7 times enlarged", "small muted", "start")
    for i, (name, base, extra) in enumerate((("LoRA", BASE16, 16 * ADAPTER / 1e9), ("QLoRA", BASE4, 12 * ADAPTER / 1e9))):
        y = 84 + 48 * i
        canvas.text(left - 8, y + 18, name, "strong", "end")
        canvas.rect(left, y, base * scale, 28, "area c1")
        canvas.rect(left, y, base * scale, 28, "cell off")
        canvas.rect(left + base * scale, y, extra * scale, 28, "cell on")
        canvas.text(left + base * scale / 2, y + 18, f"base {base:.{2 * i}f}", "small")
        note = f"+ {extra:.2f} = {base + extra:.2f} GB" if i else f"+ {extra:.1f}"
        canvas.text(left + (84 if i else base + extra + 3) * scale, y + 18, note, "small", "start")
    canvas.text(left + 120 * scale, 124, f"sum {BASE16 + 16 * ADAPTER / 1e9:.1f} GB", "small strong")
    for card in (48, 80):
        canvas.line(left + card * scale, 116, left + card * scale, 180, "c2")
        canvas.text(left + card * scale, 194, f"{card} GB card", "small")
    canvas.text(240, 214, "GB before activations, Llama 2 70B, rank 16 on all linear layers", "small muted")
    return canvas.svg()
