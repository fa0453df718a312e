"""A frequency tree for a 99% test and a condition that one person in a thousand has."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw 100,000 people split by condition and then by test result."""
    people = 100_000
    sick = people // 1_000
    healthy = people - sick
    hits, alarms = sick * 99 // 100, healthy // 100
    canvas = Canvas(480, 214)
    canvas.box(175, 4, 130, 42, f"{people:,}\npeople")
    canvas.box(60, 80, 130, 42, f"{sick:,}\nsick")
    canvas.box(290, 80, 130, 42, f"{healthy:,}\nhealthy")
    canvas.arrow(220, 46, 135, 80)
    canvas.arrow(260, 46, 345, 80)
    leaves = (
        (4, f"{hits:,}\ntest +", "area c1", 110),
        (124, f"{sick - hits:,}\ntest \u2212", "box", 140),
        (246, f"{alarms:,}\ntest +", "area c2", 340),
        (366, f"{healthy - alarms:,}\ntest \u2212", "box", 370),
    )
    for x, label, cls, start in leaves:
        canvas.box(x, 146, 110, 40, label, cls)
        canvas.arrow(start, 122, x + 55, 146)
    share = f"{hits} of {hits + alarms:,} = {100 * hits / (hits + alarms):.0f}%"
    canvas.text(240, 207, f"sick among the positives: {share}", "strong")
    return canvas.svg()
