"""Reading estimation drills: their answers are computed by their code, at every build."""

import math
from typing import Any

from prep.exercises import Answer, Drill
from prep.problems import Problem
from prep.yamlfile import Document


def drills(document: Document) -> tuple[tuple[Drill, ...], list[Problem]]:
    """Build the drills of a checked data file, and return what is wrong with their code."""
    made: list[Drill] = []
    problems: list[Problem] = []
    for index, entry in enumerate(document.value or ()):
        try:
            made.append(drill(entry))
        except (ArithmeticError, NameError, SyntaxError, TypeError, ValueError) as error:
            message = f"{entry['id']}: the code does not run: {error}"
            problems.append(Problem(document.path, document.line((index, "code")), message))
    seen: set[str] = set()
    for index, entry in enumerate(document.value or ()):
        if entry["id"] in seen:
            line = document.line((index, "id"))
            problems.append(Problem(document.path, line, f"id '{entry['id']}' is used twice; ids are unique"))
        seen.add(entry["id"])
    return tuple(made), problems


def drill(entry: dict[str, Any]) -> Drill:
    """Run the code of a drill and build it; raises what the code raises, and ``ValueError`` for an answer it does not give."""
    scope: dict[str, Any] = {"math": math, "__builtins__": {}}
    exec(entry["code"], scope)  # noqa: S102 - the code of this repository, shown on the page
    values = {name: value for name, value in scope.items() if isinstance(value, int | float)}
    missing = [answer["name"] for answer in entry["answers"] if answer["name"] not in values]
    if missing:
        raise ValueError(f"it gives no number '{missing[0]}'")
    answers = tuple(Answer(**answer, value=values[answer["name"]]) for answer in entry["answers"])
    fields = {name: entry[name] for name in ("id", "title", "level", "ask", "code", "say", "sense")}
    return Drill(**fields, questions=tuple(entry["questions"]), answers=answers, steps=values)
