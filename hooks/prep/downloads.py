"""The files beside a page of an exercise: what the browser judges with, and what runs on the reader's machine."""

import json
from pathlib import Path

from prep.exercises import Challenge, SqlProblem
from prep.model import Site
from prep.sqlrun import answer
from prep.urls import url

RUN = """

# The checks. Run them with: python -m pytest starter.py

"""
TESTS = """

import sys

import pytest

CHECKS = [value for name, value in list(globals().items()) if name.startswith("check_")]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_solution(check):
    check(sys.modules[__name__])
"""


def downloads(site: Site, root: Path) -> dict[str, str]:
    """Return the text of every such file by its address."""
    files: dict[str, str] = {}
    if site.challenges:
        files["practice/judge.py"] = (root / "examples" / "judge.py").read_text(encoding="utf-8")
    for challenge in site.challenges:
        files[f"{url(challenge.uri)}starter.py"] = starter(challenge)
        if not challenge.needs:
            files[f"{url(challenge.uri)}checks.py"] = challenge.checks
    for problem in site.sql:
        files[f"{url(problem.uri)}problem.json"] = json.dumps(judged(problem), ensure_ascii=False)
    return files


def starter(challenge: Challenge) -> str:
    """Return the start of a solution and its checks as one file that pytest runs."""
    return challenge.starter.rstrip("\n") + RUN + challenge.checks.strip("\n") + TESTS


def judged(problem: SqlProblem) -> dict[str, object]:
    """Return the tables of a problem, and for each set of rows what the first solution gives."""
    sets = [
        {"what": what, "rows": rows, **expected(problem, rows)}
        for what, rows in [("Sample", problem.rows), *problem.hidden.items()]
    ]
    return {"tables": problem.tables, "inspect": problem.inspect, "ordered": problem.ordered, "sets": sets}


def expected(problem: SqlProblem, rows: str) -> dict[str, object]:
    """Return columns and rows of the right result on one set of rows."""
    table = answer(problem, rows, problem.solutions[0].sql)
    return {"columns": table.columns, "expected": table.rows}
