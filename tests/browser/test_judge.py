"""Every solution passes and every planted wrong one is refused in the browser, as under CPython."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from prep.exercises import Challenge, SqlProblem
from prep.read import read_site
from tests.browser.reader import Reader
from tests.browser.served import Served
from tests.guides import ROOT

SITE = read_site(ROOT)
CHALLENGES = {challenge.id: challenge for challenge in SITE.challenges if not challenge.needs}
PROBLEMS = {problem.id: problem for problem in SITE.sql}
# One worker for all: a runtime is loaded once, as for a reader who goes from page to page.
SETUP = """async (language) => {
  const main = document.querySelector('script[type=module]').src;
  const { Runner } = await import(new URL('runner.js', main));
  const { difference } = await import(new URL('sql-compare.js', main));
  const runner = new Runner(language);
  window.results = async (task) => {
    const found = [];
    const stopped = (error) => found.push({ what: 'time', message: error.message });
    await runner.run(task, (message) => message.result && found.push(message.result)).catch(stopped);
    return found;
  };
  window.difference = difference;
}"""
PYTHON = """async ([code, path]) => {
  const checks = await (await fetch(path)).text();
  return (await results({ code, checks })).filter(({ message }) => message).map(({ what, message }) => `${what}: ${message}`);
}"""
SQL = """async ([sql, path]) => {
  const problem = await (await fetch(path)).json();
  const found = await results({ problem, sql, sets: problem.sets });
  const wrong = ({ set, error, columns, rows }) =>
    error || difference({ columns, rows }, { columns: set.columns, rows: set.expected }, problem.ordered)?.message;
  return found.filter(wrong).map((result) => `${result.set.what}: ${wrong(result)}`);
}"""

pytestmark = pytest.mark.xdist_group("judge")


def page_with(language: str, browser: Browser, served: Served) -> Iterator[Page]:
    """Yield a page that can judge."""
    reader = Reader(browser, served.server)
    page = reader.go("practice/coding/")
    page.set_default_timeout(60_000)
    page.evaluate(SETUP, language)
    yield page
    reader.context.close()
    assert not reader.faults


@pytest.fixture(scope="module")
def python(browser: Browser, served: Served) -> Iterator[Page]:
    """Return a page that judges Python."""
    yield from page_with("python", browser, served)


@pytest.fixture(scope="module")
def sqlite(browser: Browser, served: Served) -> Iterator[Page]:
    """Return a page that judges SQL."""
    yield from page_with("sql", browser, served)


def faults(page: Page, script: str, code: str, exercise: Challenge | SqlProblem, file: str) -> Any:
    """Return what is wrong with code for an exercise, as the browser finds it."""
    folder = exercise.uri.removeprefix("practice/").removesuffix(".md")
    return page.evaluate(script, [code, f"../{folder}/{file}"])


@pytest.mark.parametrize("challenge", CHALLENGES.values(), ids=CHALLENGES)
def test_python(challenge: Challenge, python: Page) -> None:
    assert faults(python, PYTHON, challenge.solution, challenge, "checks.py") == []
    accepted = [bug.bug for bug in challenge.bugs if not faults(python, PYTHON, bug.source, challenge, "checks.py")]
    assert accepted == []


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_sql(problem: SqlProblem, sqlite: Page) -> None:
    for solution in problem.solutions:
        assert faults(sqlite, SQL, solution.sql, problem, "problem.json") == [], solution.title
    accepted = [bug.bug for bug in problem.bugs if not faults(sqlite, SQL, bug.source, problem, "problem.json")]
    assert accepted == []
