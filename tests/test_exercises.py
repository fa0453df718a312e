"""The judge is real: every solution passes its checks, every planted wrong one is refused, and so is an empty start."""

import importlib
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from examples import judge
from prep.downloads import starter
from prep.exercises import Bug, Challenge, SqlProblem
from prep.read import read_site
from prep.sqlrun import answer, same
from tests.guides import ROOT, in_thread

SECONDS = 30
SITE = read_site(ROOT)
CHALLENGES = {challenge.id: challenge for challenge in SITE.challenges}
PROBLEMS = {problem.id: problem for problem in SITE.sql}
CODE_BUGS = {f"{c.id}: {bug.bug}": (c, bug) for c in SITE.challenges for bug in c.bugs}
SQL_BUGS = {f"{p.id}: {bug.bug}": (p, bug) for p in SITE.sql for bug in p.bugs}
SQL_SOLUTIONS = {f"{p.id}: {solution.title}": (p, solution.sql) for p in SITE.sql for solution in p.solutions}


@contextmanager
def ending(seconds: int) -> Iterator[None]:
    """Fail a wrong solution that does not end, instead of waiting for it: the judge reports what is raised in a check."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"it did not end within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def faults(challenge: Challenge, code: str) -> list[str]:
    """Return what the checks of a challenge find wrong in code."""

    def judged() -> list[judge.Verdict]:
        return list(judge.check(code, challenge.checks))

    verdicts = in_thread(judged) if "asyncio" in challenge.needs else judged()
    return [f"{verdict.what}: {verdict.message}" for verdict in verdicts if verdict.message]


@pytest.mark.parametrize("challenge", CHALLENGES.values(), ids=CHALLENGES)
def test_solution_passes_its_checks(challenge: Challenge) -> None:
    assert faults(challenge, challenge.solution) == []


@pytest.mark.parametrize("challenge", CHALLENGES.values(), ids=CHALLENGES)
def test_start_of_a_solution_runs_and_is_refused(challenge: Challenge) -> None:
    assert judge.run(challenge.starter) == ""
    assert faults(challenge, challenge.starter)


@pytest.mark.parametrize(("challenge", "bug"), CODE_BUGS.values(), ids=CODE_BUGS)
def test_wrong_solution_is_refused(challenge: Challenge, bug: Bug) -> None:
    assert judge.run(bug.source) == ""
    with ending(SECONDS):
        assert faults(challenge, bug.source)


@pytest.mark.parametrize("challenge", CHALLENGES.values(), ids=CHALLENGES)
def test_examples_give_what_the_page_shows(challenge: Challenge) -> None:
    scope = vars(judge.load(challenge.solution))
    for example in challenge.examples:
        assert repr(eval(example.call, scope)) == example.gives, example.call  # noqa: S307


@pytest.mark.parametrize("challenge", CHALLENGES.values(), ids=CHALLENGES)
def test_only_what_is_named_is_needed(challenge: Challenge) -> None:
    found = set(re.findall(r"^\s*(?:from|import) (\w+)", challenge.solution + challenge.checks, re.M))
    others = {"scikit-learn" if name == "sklearn" else name for name in found if name not in sys.stdlib_module_names}
    assert others - {"numpy"} <= set(challenge.needs)
    assert bool(others) == bool(set(challenge.needs) - {"asyncio"})


def test_a_download_is_judged_by_pytest(tmp_path: Path) -> None:
    challenge = CHALLENGES["roc-auc-by-ranks"]
    file = tmp_path / "starter.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), file.name]
    file.write_text(starter(challenge), encoding="utf-8")
    started = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert f"{len(challenge.checked)} failed" in started.stdout
    file.write_text(starter(challenge).replace(challenge.starter.strip(), challenge.solution.strip()), encoding="utf-8")
    solved = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert f"{len(challenge.checked)} passed" in solved.stdout, solved.stdout


def sets(problem: SqlProblem) -> list[str]:
    """Return the sample and every hidden set of rows."""
    return [problem.rows, *problem.hidden.values()]


@pytest.mark.parametrize(("problem", "sql"), SQL_SOLUTIONS.values(), ids=SQL_SOLUTIONS)
def test_sql_solutions_agree_on_all_rows(problem: SqlProblem, sql: str) -> None:
    for rows in sets(problem):
        expected = answer(problem, rows, problem.solutions[0].sql)
        assert same(problem, answer(problem, rows, sql), expected), rows


@pytest.mark.parametrize(("problem", "bug"), SQL_BUGS.values(), ids=SQL_BUGS)
def test_wrong_query_is_refused(problem: SqlProblem, bug: Bug) -> None:
    def holds(rows: str) -> bool:
        return same(problem, answer(problem, rows, bug.source), answer(problem, rows, problem.solutions[0].sql))

    assert not all(map(holds, sets(problem)))


def test_a_query_without_end_is_stopped() -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT SUM(i) FROM n"
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        answer(SITE.sql[0], SITE.sql[0].rows, endless)


def test_modules_of_solutions_can_be_imported() -> None:
    for id_ in CHALLENGES:
        assert importlib.import_module(f"examples.challenges.{id_.replace('-', '_')}.solution").__doc__
