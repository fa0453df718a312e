"""Two debaters disagree about the sum of eight numbers; three rounds lead the judge to one number that can be looked up."""

from figures.canvas import Canvas

NUMBERS = (3, 1, 4, 1, 5, 9, 2, 6)


def draw() -> str:
    """Draw the halving tree with honest sums, and the false claim along the disputed path."""
    art = Canvas(470, 262)
    disputed = {(0, 8), (4, 8), (4, 6), (5, 6)}
    y = {8: 22, 4: 78, 2: 134, 1: 190}
    for size in (8, 4, 2, 1):
        for lo in range(0, 8, size):
            hi = lo + size
            x = 20 + 50 * (lo + hi) / 2
            hot = (lo, hi) in disputed
            if size < 8:
                parent = lo - lo % (2 * size)
                px = 20 + 50 * (parent + size)
                art.line(px, y[2 * size] + 13, x, y[size] - 13, "c2" if hot else "axis")
            true = sum(NUMBERS[lo:hi])
            width = 44 if size == 1 else 84
            art.rect(x - width / 2, y[size] - 13, width, 26, "cell on" if hot else "cell off")
            label = f"{true}" if not hot else f"{true} / {true + 2}" if size == 1 else f"{true} or {true + 2}?"
            art.text(x, y[size] + 4.5, label, "strong" if hot else "")
    art.text(295, 222, "judge looks: 9", "strong")
    art.text(235, 250, "shaded: honest sum first, the false claim second", "small muted")
    return art.svg()
