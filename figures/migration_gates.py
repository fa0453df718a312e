"""A 90-day plan for replacing a retired model: four stages, a gate after each, and the last day for going back."""

from figures.canvas import Canvas

STAGES = ((0, 15, "freeze", "c1"), (15, 45, "port, tune", "c2"), (45, 75, "shadow, ramp", "c3"), (75, 90, "buffer", "c4"))
GATES = (
    (15, "baseline", "and set locked"),
    (45, "non-inferior", "by slice"),
    (75, "100% on", "new model"),
    (90, "old model", "off"),
)


def draw() -> str:
    """Draw the stages to scale in days and write the gate under each boundary."""
    c = Canvas(480, 170)

    def at(day: float) -> float:
        return 24 + day * 430 / 90

    for start, end, name, cls in STAGES:
        c.rect(at(start), 50, at(end) - at(start), 36, f"area {cls}")
        c.text((at(start) + at(end)) / 2, 72, name, "small strong")
    for day, first, second in GATES:
        x = at(day)
        c.line(x, 44, x, 98)
        anchor = "end" if day == 90 else "middle"
        shift = 20 if day == 90 else 0
        c.text(x, 38, f"day {day}", "small")
        c.text(x + shift, 114, first, "small", anchor)
        c.text(x + shift, 128, second, "small", anchor)
    c.arrow(at(45), 146, at(90), 146)
    c.text(at(42), 150, "rollback: back to the old model", "small muted", "end")
    c.text(at(90) + 20, 166, "after day 90: only a tested alternative", "small muted", "end")
    return c.svg()
