"""Context of an agent over 240 steps: everything kept, old tool results moved to files, or compacted at a threshold."""

from figures.canvas import Plot

FIXED, THINK, RESULT, KEPT = 12_000, 300, 1_200, 10


def sizes(policy: str) -> list[float]:
    """Return the context in thousands of tokens after each step."""
    size, out = FIXED, []
    for step in range(1, 241):
        size += THINK + RESULT
        if policy == "clear" and step > KEPT:
            size -= RESULT - 50
        if policy == "compact" and size > 120_000:
            size = FIXED + 6_000 + KEPT * (THINK + RESULT)
        out.append(size / 1000)
    return out


def draw() -> str:
    """Draw the three curves under the window of 200,000 tokens."""
    plot = Plot(width=460, height=260, x=(0, 244), y=(0, 230))
    plot.axes("step (30 seconds each)", "context, thousand tokens", (0, 60, 120, 180, 240), (0, 50, 100, 150, 200))
    plot.path([plot.at(0, 200), plot.at(244, 200)], "c4")
    plot.label(242, 208, "window", "small c4", "end")
    keep, clear, compact = (list(enumerate(sizes(policy), 1)) for policy in ("keep", "clear", "compact"))
    full = next(step for step, size in keep if size > 200)
    plot.series([keep[0], keep[full - 1]], "c2")
    plot.mark(full, keep[full - 1][1], "ring", 5)
    plot.label(full - 6, 212, f"full at step {full}", "small c2", "end")
    plot.label(62, 140, "keep all", "c2", "end")
    plot.series([clear[0], clear[9], clear[-1]], "c1")
    plot.label(243, 118, "results in files", "c1", "end")
    corners = [(x, s) for (x, s), (_, after) in zip(compact, [*compact[1:], (0, 0.0)], strict=True) if after < s]
    drops = [(x + 1, compact[x][1]) for x, _ in corners[:-1]]
    teeth = [compact[0], *sorted(corners + drops), compact[-1]]
    plot.series(teeth, "c3")
    plot.label(134, 136, "compact at 120", "c3")
    return plot.svg()
