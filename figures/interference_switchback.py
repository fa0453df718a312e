"""Forty shared drivers: why a user-level split overstates, and a switchback plan that keeps arms apart."""

import random

from figures.canvas import Canvas

DRIVERS, OLD, NEW = 40, 50, 60


def plan(seed: int = 0) -> list[str]:
    """Return the arms of eight slots for three cities, a random half of the slots on B in each."""
    rng = random.Random(seed)
    return ["".join(rng.sample("AAAABBBB", 8)) for _ in range(3)]


def draw() -> str:
    """Draw trips per hour in three worlds, and below a plan of cities by time slots."""
    c = Canvas(460, 262)
    asked = (OLD + NEW) / 2
    worlds = (
        ("all old", DRIVERS, 0.0),
        ("user split", DRIVERS * OLD / 2 / asked, DRIVERS * NEW / 2 / asked),
        ("all new", 0.0, DRIVERS),
    )
    c.text(10, 18, "Trips per hour, 40 drivers", "strong", "start")
    for i, (name, old, new) in enumerate(worlds):
        y = 30 + 32 * i
        c.text(84, y + 16, name, "small", "end")
        if old:
            c.rect(92, y, 6 * old, 22, "area c1")
            c.text(92 + 3 * old, y + 15, f"{old:.3g}", "c1")
        if new:
            c.rect(92 + 6 * old, y, 6 * new, 22, "area c2")
            c.text(92 + 6 * old + 3 * new, y + 15, f"{new:.3g}", "c2")
    c.text(344, 46, "40", "small", "start")
    c.text(344, 78, "split says +20%", "c2 small", "start")
    c.text(344, 110, "40: truth is 0%", "small", "start")
    c.text(10, 154, "Switchback: city by time slot, filled = new", "strong", "start")
    for row, line in enumerate(plan()):
        y = 166 + 24 * row
        c.text(84, y + 15, f"city {row + 1}", "small", "end")
        c.rect(92, y, 240, 20, "cell off")
        for col, arm in enumerate(line):
            if arm == "B":
                c.rect(92 + 30 * col, y, 30, 20, "cell on")
    c.text(344, 190, "drop the start", "small", "start")
    c.text(344, 206, "of each slot", "small", "start")
    c.arrow(92, 250, 332, 250)
    c.text(344, 254, "time", "small", "start")
    return c.svg()
