"""Events of one card on two clocks: when they happened and when they arrived, with a retry and a straggler."""

from figures.canvas import Canvas

STREAM = [("a", 1.0, 1.1), ("b", 3.0, 3.1), ("b", 3.0, 3.4), ("c", 5.0, 5.2), ("d", 8.0, 12.5), ("e", 9.0, 10.5)]
DECISION, CLOSE = 9.5, 11.0


def at(minute: float) -> float:
    """Convert a minute to a horizontal position."""
    return 66 + 29 * minute


def draw() -> str:
    """Draw the window on the event clock, the arrivals below, and the moments of decision and of closing."""
    c = Canvas(480, 214)
    c.rect(at(0), 44, at(10) - at(0), 30, "area c1")
    c.text(at(5), 38, "window: minute 0 to 10, truth 5 events", "small c1")
    for y, name in ((74, "happened"), (148, "arrived")):
        c.arrow(at(0), y, 476, y)
        c.text(4, y + 4, name, "small", "start")
    drawn: set[str] = set()
    for name, event, arrival in STREAM:
        late, again = arrival > DECISION, name in drawn
        c.line(at(event), 74, at(arrival), 148, "c2" if late or again else "axis")
        c.circle(at(arrival), 148, 4, "ring" if again else "dot c2" if late else "dot c1")
        if not again:
            c.circle(at(event), 74, 4, "dot c1")
            c.text(at(event), 64, name, "strong")
        drawn.add(name)
    c.text(at(3.5), 168, "b, b again", "small c2", "start")
    c.text(at(10.5), 168, "e", "small c2")
    c.text(at(12.5), 168, "d", "small c2")
    for minute, top, words, y in (
        (DECISION, 60, "decision at 9.5: sees 3 events, counts 4 messages", 188),
        (CLOSE, 84, "window closes at 11: d is late", 206),
    ):
        c.line(at(minute), top, at(minute), y - 12, "c4")
        c.text(at(minute) + 4, y, words, "small c4", "end")
    return c.svg()
