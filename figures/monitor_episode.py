"""A monitored accuracy per window: fixed reference, limit and close level, one alert, then one closing."""

from random import Random

from figures.canvas import Plot

REFERENCE, OPEN, CLOSE, CALM, ROWS = 0.90, 0.85, 0.875, 5, 500


def draw() -> str:
    """Draw forty windows of 500 simulated outcomes that decay to 0.80 and are repaired after window 26."""
    rng = Random(1)
    truth = [REFERENCE - max(0, i - 6) * 0.005 if i <= 26 else REFERENCE for i in range(1, 41)]
    seen = [sum(rng.random() < p for _ in range(ROWS)) / ROWS for p in truth]
    p = Plot(width=480, height=250, x=(0, 48), y=(0.74, 0.94), right=8)
    p.axes("window of 500 labels", "share correct", x_ticks=(10, 20, 30, 40), y_ticks=(0.75, 0.80, 0.85, 0.90))
    for level, label, cls in ((REFERENCE, "reference", "c1"), (CLOSE, "close", "c3"), (OPEN, "open", "c2")):
        p.line(*p.at(0, level), *p.at(41, level), cls)
        p.label(41.3, level - 0.003, label, f"small {cls}")
    p.series([(i, value) for i, value in enumerate(seen, 1)], "c4")
    episode, quiet = False, 0
    for i, value in enumerate(seen, 1):
        if not episode and value <= OPEN:
            episode, quiet = True, 0
            p.mark(i, value, "dot c2", 6)
            p.label(i - 1, value - 0.014, "the one alert", "small strong", "end")
        elif episode:
            quiet = quiet + 1 if value > CLOSE else 0
            episode = quiet < CALM
            if not episode:
                p.mark(i, value, "ring", 6)
                p.label(i, value - 0.03, "closed", "small strong", "middle")
    return p.svg()
