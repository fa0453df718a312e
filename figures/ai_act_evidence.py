"""Evidence of a high-risk credit model in three phases, for the provider and the deployer, with who signs."""

from figures.canvas import Canvas

CELLS = (
    (
        "provider",
        (
            "risk file, data sheet\ntest reports: signed\ninstructions for use",
            "1 conformity check (self)\n2 declaration: signed\n3 mark, EU database",
            "monitoring reports\nincidents: 15 days\nnew version: check",
        ),
    ),
    (
        "deployer",
        (
            "rights assessment\noversight: names\napplicants informed",
            "logs: 6 months or more\noverrides, reasons\ninput data checks",
            "explanations\ncomplaints, corrections\nalarm to provider",
        ),
    ),
)


def draw() -> str:
    """Draw two rows of evidence cells under three phases."""
    c = Canvas(480, 208)
    for row, (role, cells) in enumerate(CELLS):
        y = 24 + 106 * row
        c.text(4, y + 40, role, "strong", "start")
        for column, text in enumerate(cells):
            x = 66 + 138 * column
            c.rect(x, y, 132, 72, "cell on" if row == 0 else "cell off")
            for i, line in enumerate(text.split("\n")):
                c.text(x + 66, y + 20 + 20 * i, line, "small")
    titles = (("build", "before launch", "after"), ("before use", "in use", "per case"))
    for row, names in enumerate(titles):
        for column, name in enumerate(names):
            c.text(132 + 138 * column, 17 + 106 * row, name, "small muted")
    return c.svg()
