"""Reading calculators: their formulas are compiled and computed once, so that a fault stops the build."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prep.calculators import Calculator, Input, Latency, Result, Stage
from prep.formulas import FUNCTIONS, compiled
from prep.problems import Problem
from prep.yamlfile import Document, Key


def calculator(document: Document) -> tuple[Calculator | None, list[Problem]]:
    """Build a calculator from its checked file; its id is the name of the file."""
    value = document.value
    problems = list(odd_ids(document))
    inputs = tuple(made_input(entry) for entry in value["inputs"])
    problems += [fault(document, ("inputs", i), why) for i, entry in enumerate(inputs) if (why := odd_input(entry))]
    names = {entry.id for entry in inputs}
    results: list[Result] = []
    for index, entry in enumerate(value["results"]):
        try:
            program = compiled(entry["formula"], names)
        except ValueError as error:
            problems.append(fault(document, ("results", index, "formula"), f"{entry['id']}: {error}"))
            continue
        names.add(entry["id"])
        results.append(Result(**{"note": "", **entry}, program=program))
    latency, slow = path_of(document, value.get("latency"))
    made = Calculator(Path(document.path).stem, value["title"], inputs, tuple(results), latency, document.path)
    problems += slow
    return (None, problems) if problems else computed(document, made)


def odd_ids(document: Document) -> Iterator[Problem]:
    """Yield ids that are used twice, and those that a formula would take for a function."""
    seen: set[str] = set()
    for part in ("inputs", "results"):
        for index, entry in enumerate(document.value[part]):
            key: Key = (part, index, "id")
            if entry["id"] in seen:
                yield fault(document, key, f"id '{entry['id']}' is used twice; ids are unique")
            if entry["id"] in FUNCTIONS:
                yield fault(document, key, f"id '{entry['id']}' is the name of a function; take another")
            seen.add(entry["id"])


def computed(document: Document, made: Calculator) -> tuple[Calculator | None, list[Problem]]:
    """Return the calculator if its default case has results."""
    try:
        made.compute()
    except (ArithmeticError, ValueError) as error:
        return None, [fault(document, ("results",), f"the default case cannot be computed: {error}")]
    return made, []


def made_input(entry: dict[str, Any]) -> Input:
    """Build an input; without bounds it may be anything from nothing to a million times its default."""
    value = float(entry["value"])
    least, most = float(entry.get("least", 0)), float(entry.get("most", 1e6 * value))
    return Input(entry["id"], entry["label"], value, entry["unit"], entry["note"], least, most)


def odd_input(entry: Input) -> str:
    """Return what is wrong with an input, or nothing."""
    inside = entry.least <= entry.value <= entry.most
    return "" if inside else f"{entry.id}: the value {entry.value:g} is not from {entry.least:g} to {entry.most:g}"


def path_of(document: Document, value: dict[str, Any] | None) -> tuple[Latency | None, list[Problem]]:
    """Build the latency of a path, if there is one."""
    if value is None:
        return None, []
    stages = tuple(
        Stage(entry["label"], float(entry["p50"]), float(entry["p99"]), entry["note"], entry.get("together", ""))
        for entry in value["stages"]
    )
    problems = [
        fault(document, ("latency", "stages", i, "p99"), f"{stage.label}: the 99th percentile is below the median")
        for i, stage in enumerate(stages)
        if stage.p99 < stage.p50
    ]
    return Latency(float(value["percentile"]), float(value["milliseconds"]), stages), problems


def fault(document: Document, key: Key, message: str) -> Problem:
    """Return a problem at an entry of the file."""
    return Problem(document.path, document.line(key), message)
