"""Where personal data can leak between device, server and model user, and which protection covers which place."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the path of the data and a grid of three leaks against four protections."""
    art = Canvas(480, 238)
    art.box(10, 10, 120, 40, "devices\nraw records")
    art.box(180, 10, 120, 40, "server\ntrains, adds up")
    art.box(350, 10, 120, 40, "model user\nweights, answers")
    art.arrow(130, 30, 180, 30)
    art.arrow(300, 30, 350, 30)
    for x, label in ((236, "raw data"), (320, "single update"), (416, "final model")):
        art.text(x, 78, label, "small")
    rows = (
        ("federated, alone", (1, 0, 0)),
        ("+ secure aggregation", (1, 1, 0)),
        ("enclave", (1, 1, 0)),
        ("central DP training", (0, 0, 1)),
    )
    for i, (name, cells) in enumerate(rows):
        y = 86 + 36 * i
        art.text(176, y + 19, name, "", "end")
        for x, hides in zip((236, 320, 416), cells, strict=True):
            art.rect(x - 40, y, 80, 28, "cell on" if hides else "cell off")
            label = ("bounded" if i == 3 else "hidden") if hides else "exposed"
            art.text(x, y + 19, label, "small strong" if hides else "small muted")
    return art.svg()
