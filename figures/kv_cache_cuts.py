"""What four ways of shrinking a KV cache keep, drawn as heads by tokens."""

from figures.canvas import Canvas

TOKENS, SIZE = 16, 11


def draw() -> str:
    """Draw the kept part of a cache of four heads and sixteen tokens under each method."""
    c = Canvas(470, 274)
    c.text(8, 14, "a quarter of the bytes", "strong", "start")
    c.text(345, 14, "breaks first", "strong", "start")
    rows = (
        ("quantize", "all tokens, coarse", "look-alike keys,", "exact digits", range(TOKENS), 0.25),
        ("evict", "tokens used so far", "a question nobody", "asked before", (2, 7, 14, 15), 1.0),
        ("window", "the last tokens", "any older fact", "", (12, 13, 14, 15), 1.0),
        ("share", "one head for four", "hard tests, a little;", "all, if not retrained", range(TOKENS), -1.0),
    )
    for i, (name, note, first, second, kept, share) in enumerate(rows):
        y = 26 + 61 * i
        c.text(8, y + 20, name, "strong", "start")
        c.text(8, y + 36, note, "small", "start")
        c.rect(135, y, TOKENS * SIZE, 44, "cell off")
        if share == 1:
            for t in kept:
                c.rect(135 + t * SIZE, y, SIZE, 44, "cell on")
        elif share < 0:
            c.rect(135, y, TOKENS * SIZE, 11, "cell on")
        else:
            for h in range(4):
                c.rect(135, y + 11 * h + 4, TOKENS * SIZE, 11 * share, "cell on")
        c.text(345, y + 20, first, "small", "start")
        c.text(345, y + 36, second, "small", "start")
    c.text(135 + TOKENS * SIZE / 2, 269, "tokens →  (rows: heads)", "small muted")
    return c.svg()
