"""A roofline with decoding at batch 1 and 32 on the memory slope and prefill on the compute roof."""

import math

from figures.canvas import Plot

FLOPS, BYTES, PARAMS = 989e12, 3.35e12, 8e9
LAYERS, WIDTH, KV_BYTES, CONTEXT = 32, 4096, 131_072, 2_000


def roof(intensity: float) -> float:
    """Attainable TFLOP/s at an arithmetic intensity in FLOP per byte."""
    return min(FLOPS, BYTES * intensity) / 1e12


def decode(batch: int) -> float:
    """Arithmetic intensity of one decoding step: shared weights, one cache per request."""
    flops = batch * (2 * PARAMS + 4 * CONTEXT * WIDTH * LAYERS)
    return flops / (2 * PARAMS + batch * CONTEXT * KV_BYTES)


def prefill() -> float:
    """Arithmetic intensity of reading one prompt, weights read once and the cache written once."""
    flops = CONTEXT * 2 * PARAMS + 2 * CONTEXT**2 * WIDTH * LAYERS
    return flops / (2 * PARAMS + CONTEXT * KV_BYTES)


def draw() -> str:
    """Draw both limits on logarithmic axes and three operating points."""
    plot = Plot(x=(-0.3, 3.7), y=(0, 3.6), width=440, height=270, left=62)
    plot.axes("FLOPs per byte read (log scale)", "reachable TFLOP/s (log)")
    for power in range(4):
        px, py = plot.at(power, 0)
        plot.line(px, py, px, py + 4)
        plot.text(px, py + 17, f"{10**power:,}", "small")
        px, py = plot.at(-0.3, power)
        plot.line(px - 4, py, px, py)
        plot.text(px - 7, py + 4, f"{10**power:,}", "small", "end")
    ridge = FLOPS / BYTES
    plot.series([(x, math.log10(roof(10**x))) for x in (-0.3, math.log10(ridge))], "c2")
    plot.series([(math.log10(ridge), math.log10(FLOPS / 1e12)), (3.7, math.log10(FLOPS / 1e12))], "c1")
    for x, name, dx, dy, anchor in (
        (decode(1), "decode, batch 1", 0.12, -0.18, "start"),
        (decode(32), "decode, batch 32", 0.12, -0.18, "start"),
        (prefill(), "prefill", 0.0, -0.35, "middle"),
    ):
        at = (math.log10(x), math.log10(roof(x)))
        plot.mark(*at, "dot c3", 5)
        plot.label(at[0] + dx, at[1] + dy, name, "small", anchor)
    plot.label(0.55, 1.75, "memory limit", "c2", "end")
    plot.label(math.log10(ridge) + 0.1, 3.15, "compute limit", "c1")
    plot.line(*plot.at(math.log10(ridge), 0), *plot.at(math.log10(ridge), math.log10(FLOPS / 1e12)), "grid")
    plot.label(math.log10(ridge) - 0.08, 0.15, f"ridge: {ridge:.0f}", "small", "end")
    return plot.svg()
