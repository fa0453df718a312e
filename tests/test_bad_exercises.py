"""Faults in challenges and SQL problems are reported with file, line and what to do; a whole one shows up everywhere."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from prep.problems import SourceError
from prep.read import read_site
from tests.guides import ROOT, build, edit, warnings

CHALLENGE, PROBLEM = "data/challenges/roc-auc-by-ranks.yml", "data/sql/nth-highest-salary.yml"
FOLDER = "examples/challenges/roc_auc_by_ranks"


@pytest.fixture
def practice(guide: Path) -> Path:
    """Return the small guide with one challenge and one SQL problem."""
    for path in (CHALLENGE, PROBLEM, "examples/judge.py", "data/schemas/challenge.json", "data/schemas/sql.json"):
        (guide / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, guide / path)
    shutil.copytree(ROOT / FOLDER, guide / FOLDER)
    edit(guide, "mkdocs.yml", "      - notebooks/", "      - notebooks/\n      - practice/")
    edit(guide, CHALLENGE, "questions: [roc-auc-vs-pr-auc]", "questions: [log-loss]")
    edit(guide, PROBLEM, "questions: [sql-window-ranking]", "questions: [log-loss]")
    return guide


def problems(guide: Path) -> list[str]:
    """Return what is wrong with a guide."""
    try:
        read_site(guide)
    except SourceError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_whole_one_shows_wherever_readers_look(practice: Path, tmp_path: Path) -> None:
    result = build(practice, tmp_path / "site")
    assert (result.returncode, warnings(result.stdout)) == (0, []), result.stdout
    for path, text in {
        "practice/coding/index.html": "ROC-AUC by ranks",
        "practice/coding/roc-auc-by-ranks/index.html": "Three of four pairs",
        "practice/coding/roc-auc-by-ranks/starter.py": "def check_ties(solution)",
        "practice/sql/index.html": "Nth highest salary",
        "practice/sql/nth-highest-salary/problem.json": "no employees",
        "search/guide.json": "practice/sql/nth-highest-salary/",
        "practice/judge.py": "def check(",
    }.items():
        assert text in (tmp_path / "site" / path).read_text(encoding="utf-8"), path


def remove(path: str) -> Callable[[Path], None]:
    """Return a change that deletes a file."""
    return lambda guide: (guide / path).unlink()


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return a change that replaces text in a file."""
    return lambda guide: edit(guide, path, old, new)


FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "no level": (change(CHALLENGE, "level: medium\n", ""), f"{CHALLENGE}:1: top level: the field 'level' is missing"),
    "level": (change(CHALLENGE, "level: medium", "level: mid"), f"{CHALLENGE}:3: level: 'mid' is not one of easy, medium, hard"),
    "no file": (remove(f"{FOLDER}/wrong_ties.py"), f"{CHALLENGE}:1: there is no {FOLDER}/wrong_ties.py"),
    "no data": (remove(CHALLENGE), f"{FOLDER}/solution.py:1: there is no {CHALLENGE}"),
    "question": (
        change(CHALLENGE, "[log-loss]", "[log-los]"),
        f"{CHALLENGE}:6: no question 'log-los' (did you mean 'log-loss'?)",
    ),
    "no Python": (change(f"{FOLDER}/solution.py", "def roc_auc(", "def roc_auc(("), f"{FOLDER}/solution.py:4: not Python: "),
    "names": (
        change(f"{FOLDER}/starter.py", "def roc_auc", "def auc"),
        f"{FOLDER}/starter.py:4: 'auc' is not in solution.py; both define the same names",
    ),
    "no docstring": (
        change(f"{FOLDER}/checks.py", '    """Ties count half, on random data with few distinct scores"""\n', ""),
        f"{FOLDER}/checks.py:25: check_ties: no docstring; its first line tells the reader what is checked",
    ),
    "rows": (change(PROBLEM, "(5, 'Eva', 80);", "(5, 'Eva', 80"), f"{PROBLEM}:20: the sample: SQLite says "),
    "solution": (change(PROBLEM, "SELECT MAX(salary) AS salary", "SELECT MAX(wage) AS salary"), "no such column: wage"),
}


@pytest.mark.parametrize(("spoil", "message"), FAULTS.values(), ids=FAULTS)
def test_fault_is_named(practice: Path, spoil: Callable[[Path], None], message: str) -> None:
    spoil(practice)
    found = problems(practice)
    assert [problem for problem in found if message in problem], found
