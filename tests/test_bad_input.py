"""Every fault that a contributor can make is reported with file, line, field and reason, before anything is written."""

from pathlib import Path

import pytest

from prep.problems import Problem, SourceError
from prep.read import read_site
from tests.guides import edit
from tests.mutations import DATA, GLOSSARY, LIST, PLAN, Fault
from tests.mutations_text import FILES, TEXT, FileFault

# Where a question loses its id, topic or tier, what refers to it is reported too; no other fault is reported elsewhere.
REFERRING = {GLOSSARY, LIST, PLAN, "docs/modeling/entry.md"}
ECHOES = {
    "question-id-in-two-files": REFERRING - {"docs/modeling/entry.md"},
    "no-such-topic": {PLAN},
    "unknown-tier": {PLAN},
    "question-id-with-capital": REFERRING,
    "question-without-id": REFERRING,
}


def problems_of(guide: Path) -> list[Problem]:
    """Read a guide that has to be refused; return what is wrong with it."""
    with pytest.raises(SourceError) as caught:
        read_site(guide)
    return caught.value.problems


def line_of(guide: Path, path: str, text: str) -> int:
    """Return the line on which a text starts in a file."""
    return (guide / path).read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def assert_reported(problems: list[Problem], path: str, line: int, says: tuple[str, ...]) -> None:
    """One of the problems is at the place and says all the words."""
    found = [p for p in problems if (p.path, p.line) == (path, line) and all(word in p.message for word in says)]
    assert found, f"expected {path}:{line}: {says}, got:\n" + "\n".join(map(str, problems))


@pytest.mark.parametrize("fault", DATA + TEXT, ids=str)
def test_fault_is_reported_at_its_line(guide: Path, fault: Fault) -> None:
    line = line_of(guide, fault.path, fault.old) + fault.below
    edit(guide, fault.path, fault.old, fault.new)
    problems = problems_of(guide)
    assert_reported(problems, fault.path, line, fault.says)
    assert {problem.path for problem in problems} - ECHOES.get(fault.name, set()) == {fault.path}


@pytest.mark.parametrize("fault", FILES, ids=str)
def test_faulty_file_is_reported(guide: Path, fault: FileFault) -> None:
    (guide / fault.path).parent.mkdir(parents=True, exist_ok=True)
    (guide / fault.path).write_bytes(fault.content)
    assert_reported(problems_of(guide), fault.path, fault.line, fault.says)


def test_all_faults_are_reported_in_order_of_place(guide: Path) -> None:
    edit(guide, LIST, "order: 10", "order: first")
    edit(guide, LIST, "id: sleep", "id: Sleep")
    edit(guide, PLAN, "unit: day", "unit: dya")
    edit(guide, "docs/foundation/entry.md", "#### In one line", "#### In one lin")
    edit(guide, "docs/modeling/entry.md", "question:median-or-mean", "question:medina")
    assert list(dict.fromkeys((p.path, p.line) for p in problems_of(guide))) == [
        (LIST, 3),
        (LIST, 17),
        (PLAN, 4),
        ("docs/foundation/entry.md", 7),
        ("docs/foundation/entry.md", 17),
        ("docs/modeling/entry.md", 3),
    ]


def test_each_line_has_the_form_that_editors_open(guide: Path) -> None:
    edit(guide, LIST, "order: 10", "order: first")
    assert [str(problem) for problem in problems_of(guide)] == [f"{LIST}:3: order: expected a whole number, found text"]
