"""What the chance of a blank income depends on: nothing (MCAR), the observed age (MAR), the income itself (MNAR)."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw three small arrow diagrams with age, income and blank, and below each what is defensible."""
    canvas = Canvas(474, 206)
    panels = (
        ("MCAR", "chance: a constant", "dropping rows: no bias"),
        ("MAR", "chance: depends on age", "impute from age, with noise"),
        ("MNAR", "chance: depends on income", "assume a shift, show range"),
    )
    for i, (name, chance, remedy) in enumerate(panels):
        x = 2 + 158 * i
        canvas.text(x + 77, 18, name, "strong")
        canvas.box(x + 6, 32, 56, 30, "age")
        canvas.box(x + 92, 32, 60, 30, "income")
        canvas.arrow(x + 62, 47, x + 91, 47)
        canvas.box(x + 49, 110, 60, 30, "blank?")
        if name == "MAR":
            canvas.arrow(x + 38, 62, x + 68, 109)
        if name == "MNAR":
            canvas.arrow(x + 120, 62, x + 90, 109)
        canvas.text(x + 79, 164, chance, "small")
        canvas.text(x + 79, 184, remedy, "small c1")
        if i:
            canvas.line(x - 2, 8, x - 2, 196)
    return canvas.svg()
