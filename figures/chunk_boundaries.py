"""One answer of 60 tokens under three ways to split: blind cuts, overlapping chunks, section borders."""

from figures.canvas import Canvas

ANSWER = (486, 546)  # tokens; the cut at 512 runs through it


def draw() -> str:
    """Draw three rows of chunks on a token axis, with the same answer marked in each row."""
    canvas = Canvas(470, 246)

    def place(token: float) -> float:
        return 20 + token * 0.42

    rows = (
        (30, "256 tokens, no overlap: cut in two", (256, 512, 768, 1024), 0),
        (98, "256 tokens, overlap 64: whole in one chunk, 1,280 tokens stored", (256, 448, 640, 832, 1024), 64),
        (166, "cut at headings: whole, with its rule and its exception", (190, 430, 760, 1024), 0),
    )
    for top, label, ends, overlap in rows:
        canvas.text(20, top - 8, label, "small", "start")
        start = 0
        for i, end in enumerate(ends):
            y = top + (18 * (i % 2) if overlap else 0)
            canvas.rect(place(start), y, place(end) - place(start), 18 if overlap else 30, "box")
            start = end - overlap
        height = 18 if overlap else 30
        canvas.rect(place(ANSWER[0]), top, place(ANSWER[1]) - place(ANSWER[0]), height, "area c2")
        for token in ANSWER:
            canvas.line(place(token), top, place(token), top + height, "c2")
    canvas.line(place(0), 212, place(1024), 212)
    for token in (0, 256, 512, 768, 1024):
        canvas.line(place(token), 212, place(token), 216)
        canvas.text(place(token), 228, str(token), "small")
    canvas.text(place(516), 243, "answer at tokens 486 to 545", "small c2")
    return canvas.svg()
