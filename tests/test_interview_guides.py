"""The guides to rounds, behavior and careers hold what they promise, counted section by section."""

import re
from itertools import pairwise

import pytest

from tests.guides import ROOT

ROUNDS = ("phone-screen", "coding-round", "ml-round", "design-round", "behavioral-round", "take-home")
ROLES = ("Data scientist", "ML engineer", "AI engineer", "Research engineer", "Applied scientist")
SPAN = re.compile(r"([\d:]+) to ([\d:]+)\b(?! seconds)")


def text(name: str) -> str:
    """Return a page of docs."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def section(name: str, title: str) -> str:
    """Return what stands below a heading of any level, until the next of its level or above."""
    found = re.search(rf"^(#+) {re.escape(title)}$\n(.*?)(?=^#{{1,2}} |\Z)", text(name), re.M | re.S)
    assert found, f"{name} has no heading '{title}'"
    return found[2].partition(f"\n{found[1]} ")[0]


def rows(part: str) -> list[list[str]]:
    """Return the rows of all tables of a part, without their heads."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")]
    rules = [n for n, cells in enumerate(lines) if set("".join(cells)) <= set("-:")]
    return [cells for n, cells in enumerate(lines) if n not in rules and n + 1 not in rules]


@pytest.mark.parametrize(
    ("page", "title", "count"),
    [
        ("behavioral/do-and-dont.md", "What interviewers note against you", 12),
        ("behavioral/do-and-dont.md", "What interviewers note in your favor", 8),
        ("interviews/remote.md", "Set-up", 9),
        ("interviews/remote.md", "Rehearsal", 6),
        ("interviews/remote.md", "When it fails", 7),
        ("interviews/remote.md", "AI assistants", 6),
        ("interviews/remote.md", "Accessibility requests", 6),
        ("interviews/afterwards.md", "The debrief: fifteen minutes", 5),
        ("interviews/afterwards.md", "Waiting", 4),
        ("interviews/afterwards.md", "Before you answer", 9),
        ("career/index.md", "Projects at entry level", 5),
        ("career/index.md", "Projects at mid level", 4),
        ("career/index.md", "Projects at senior level", 4),
        ("career/index.md", "Projects at staff level", 4),
    ],
)
def test_a_table_is_whole(page: str, title: str, count: int) -> None:
    found = rows(section(page, title))
    assert len(found) >= count
    assert [row for row in found if len(row) < 2 or not row[0]] == []


def test_projects_say_when_they_are_done() -> None:
    projects = [
        row
        for level in ("entry", "mid", "senior", "staff")
        for row in rows(section("career/index.md", f"Projects at {level} level"))
    ]
    assert text("career/index.md").count("| Done when |") == 4
    assert [row[0] for row in projects if len(row[-1].split()) < 8] == []


def test_each_of_ten_weak_sentences_is_repaired() -> None:
    pairs = re.split(r"^### \d+\. ", section("behavioral/do-and-dont.md", "Ten sentences and their repair"), flags=re.M)[1:]
    assert len(pairs) == 10
    assert [pair.splitlines()[0] for pair in pairs if "\n> " not in pair] == []
    tips = section("behavioral/do-and-dont.md", "Final tips")
    assert len(re.findall(r"^- ", tips, re.M)) >= 11


def test_each_question_to_ask_says_why_what_is_good_what_worries_and_what_follows() -> None:
    asked = re.split(r"^### ", text("interviews/questions-to-ask.md"), flags=re.M)[1:]
    assert len(asked) == 16
    for part in asked:
        assert all(f"**{name}" in part for name in ("Why", "Good", "Worrying", "Follow")), part.splitlines()[0]
    by_round = rows(section("interviews/questions-to-ask.md", "Which questions for which round"))
    assert len(by_round) >= 12


def spans(cell: str) -> list[tuple[int, int]]:
    """Return the times from and to that a cell holds, in minutes."""
    return [(minutes(start), minutes(end)) for start, end in SPAN.findall(cell)]


def minutes(clock: str) -> int:
    """Return the minutes of "96" or "1:36"."""
    hours, _, rest = clock.rpartition(":")
    return 60 * int(hours or 0) + int(rest)


@pytest.mark.parametrize("name", ROUNDS)
def test_the_clock_of_a_round_has_no_gap_and_the_round_is_prepared_for(name: str) -> None:
    page = text(f"interviews/{name}.md")
    for part in ("**One evening", "**One weekend", "**Four weeks"):
        assert part in page, part
    assert all(word in section(f"interviews/{name}.md", "How it is scored") for word in ("Weak", "Fair", "Strong"))
    tables = [rows(part) for part in section(f"interviews/{name}.md", "The clock").split("\n\n")]
    columns = [sorted(span for cell in column for span in spans(cell)) for table in tables for column in zip(*table, strict=True)]
    timed = [column for column in columns if column]
    assert timed
    for column in timed:
        assert column[0][0] == 0
        assert all(before[1] == after[0] for before, after in pairwise(column)), column


def test_roles_are_compared_in_every_table() -> None:
    for title in ("The five roles", "Which rounds", "What gets asked", "Which pages first"):
        part = section("interviews/roles.md", title)
        assert [role for role in ROLES if role.lower() not in part.lower()] == [], title


def test_the_checklist_of_outdated_knowledge_is_dated() -> None:
    part = section("career/strategies.md", "Outdated knowledge, checked 2026-11")
    assert len(rows(part)) >= 15


@pytest.mark.parametrize("name", ["thirty-second-pitch", "walk-through-experience"])
def test_a_script_has_a_frame_and_two_samples(name: str) -> None:
    page = text("behavioral/questions/introductions.md")
    part = re.split(r"^### ", page.partition(f"{{ #{name} ")[2], flags=re.M)[0]
    assert "scientist" in part
    assert part.lower().count("sample") >= 2
    assert "replace every fact" in part
    assert part.partition("#### Your story")[2].count("…………") >= 10
