"""How an evaluation of a long-running agent keeps the grader out of the agent's reach."""

from figures.canvas import Canvas


def draw() -> str:
    """Draw the agent's sandbox, the snapshot that leaves it, the grader behind a wall, the audit and the report."""
    c = Canvas(470, 274)
    c.box(8, 20, 126, 60, "Task\nhuman time, budget\nvalid start state")
    c.box(168, 20, 126, 60, "Agent sandbox\nmetered, logged\nk fresh runs")
    c.box(338, 20, 124, 60, "Grader\nclean machine\nsealed checks")
    c.line(316, 18, 316, 256, "c2")
    c.arrow(134, 50, 168, 50)
    c.arrow(294, 50, 338, 50)
    c.text(316, 270, "no way back", "small c2")
    c.text(316, 12, "final state only", "small")
    c.box(168, 108, 126, 60, "Transcript\nlogged from outside\ncost, stop reason")
    c.box(338, 108, 124, 60, "Audit\nall high scores\nrandom passes")
    c.arrow(231, 80, 231, 108)
    c.arrow(294, 138, 338, 138)
    c.arrow(400, 80, 400, 108)
    c.text(407, 97, "verdict", "small", "start")
    c.box(338, 196, 124, 60, "Report\npass rate, all k\ncost, cheating")
    c.arrow(400, 168, 400, 196)
    return c.svg()
