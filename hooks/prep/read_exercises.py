"""Reading coding challenges and SQL problems, and the rules that hold for each."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prep.exercises import Bug, Challenge, Example, FollowUp, Query, SqlProblem
from prep.model import Site
from prep.problems import Problem, did_you_mean
from prep.sqlrun import answer
from prep.text import read
from prep.yamlfile import Document

CODE = "examples/challenges"
LINK = re.compile(r"\]\(question:(?P<id>[^)]*)\)")


def challenge(document: Document, root: Path) -> tuple[Challenge | None, list[Problem]]:
    """Build a challenge from its checked data file and its folder of code; nothing if a file is missing."""
    value = document.value
    folder = f"{CODE}/{Path(document.path).stem.replace('-', '_')}"
    names = ["solution", "starter", "checks", *(bug["file"] for bug in value["bugs"])]
    missing = [name for name in names if not (root / folder / f"{name}.py").is_file()]
    if missing:
        return None, [Problem(document.path, 1, f"there is no {folder}/{name}.py") for name in missing]
    code: dict[str, str] = {}
    problems: list[Problem] = []
    for name in names:
        code[name], found = read(root, f"{folder}/{name}.py")
        problems += found or list(code_problems(f"{folder}/{name}.py", code[name]))
    if problems:
        return None, problems
    made = Challenge(
        **common(document),
        bugs=tuple(Bug(bug["bug"], bug["why"], code[bug["file"]]) for bug in value["bugs"]),
        needs=tuple(value.get("needs", ())),
        examples=tuple(Example(**example) for example in value["examples"]),
        talk=value["talk"],
        complexity=value["complexity"],
        solution=code["solution"],
        starter=code["starter"],
        checks=code["checks"],
    )
    return made, list(challenge_problems(made, folder))


def common(document: Document) -> dict[str, Any]:
    """Return the fields that challenges and SQL problems share, without the bugs."""
    value = document.value
    return {
        "id": Path(document.path).stem,
        "path": document.path,
        **{name: value[name] for name in ("title", "summary", "level", "minutes", "task")},
        **{name: tuple(value[name]) for name in ("also", "questions", "hints")},
        "ask_next": tuple(FollowUp(**follow_up) for follow_up in value["ask_next"]),
    }


def code_problems(path: str, text: str) -> Iterator[Problem]:
    """Yield why a file is no Python."""
    try:
        ast.parse(text)
    except SyntaxError as error:
        yield Problem(path, error.lineno or 1, f"not Python: {error.msg}")


def challenge_problems(made: Challenge, folder: str) -> Iterator[Problem]:
    """Yield what is wrong between the files of a challenge."""
    starter, solution = public(made.starter), public(made.solution)
    for name in starter:
        if name not in solution:
            yield Problem(f"{folder}/starter.py", starter[name], f"'{name}' is not in solution.py; both define the same names")
    checks = [node for node in ast.parse(made.checks).body if isinstance(node, ast.FunctionDef)]
    named = [node for node in checks if node.name.startswith("check_")]
    if len(named) < 3:
        yield Problem(f"{folder}/checks.py", 1, f"{len(named)} functions check_...(solution); write at least three")
    for node in named:
        if not ast.get_docstring(node):
            message = f"{node.name}: no docstring; its first line tells the reader what is checked"
            yield Problem(f"{folder}/checks.py", node.lineno, message)


def public(code: str) -> dict[str, int]:
    """Return the functions and classes of a module that readers call, with their lines."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name: node.lineno for node in ast.parse(code).body if isinstance(node, kinds) and not node.name.startswith("_")}


def sql_problem(document: Document) -> tuple[SqlProblem | None, list[Problem]]:
    """Build an SQL problem from its checked data file."""
    value = document.value
    made = SqlProblem(
        **common(document),
        bugs=tuple(Bug(bug["bug"], bug["why"], bug["sql"]) for bug in value["bugs"]),
        tables=value["tables"],
        rows=value["rows"],
        hidden={entry["what"]: entry["rows"] for entry in value["hidden"]},
        solutions=tuple(Query(**solution) for solution in value["solutions"]),
        nulls_and_ties=value["nulls_and_ties"],
        dialects={entry["name"]: entry["note"] for entry in value["dialects"]},
        ordered=value.get("ordered", False),
        inspect=value.get("inspect", ""),
    )
    return made, list(sql_problems(made, document))


def sql_problems(made: SqlProblem, document: Document) -> Iterator[Problem]:
    """Yield the sets of rows, and the first solution, that SQLite refuses."""
    for number, (what, rows) in enumerate([("the sample", made.rows), *made.hidden.items()]):
        try:
            answer(made, rows, made.solutions[0].sql)
        except sqlite3.Error as error:
            key = ("hidden", number - 1, "rows") if number else ("rows",)
            yield Problem(document.path, document.line(key), f"{what}: SQLite says '{error}' of these rows or of solutions[1]")


def check_exercises(site: Site, root: Path) -> Iterator[Problem]:
    """Yield the questions that exercises name or link to in vain, and folders of code without a data file."""
    for exercise in site.exercises:
        text, _ = read(root, exercise.path)
        for name in (*exercise.questions, *(match["id"] for match in LINK.finditer(text))):
            if name not in site.by_id:
                line = next((number for number, row in enumerate(text.split("\n"), 1) if name in row), 1)
                yield Problem(exercise.path, line, f"no question '{name}'{did_you_mean(name, site.by_id)}")
    for drill in site.drills:
        for name in drill.questions:
            if name not in site.by_id:
                yield Problem("data/drills.yml", 1, f"{drill.id}: no question '{name}'{did_you_mean(name, site.by_id)}")
    known = {path.stem.replace("-", "_") for path in (root / "data" / "challenges").glob("*.yml")}
    for folder in sorted((root / CODE).glob("*/solution.py")):
        if folder.parent.name not in known:
            where = folder.relative_to(root).as_posix()
            yield Problem(where, 1, f"there is no data/challenges/{folder.parent.name.replace('_', '-')}.yml")
