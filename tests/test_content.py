"""What the pages show is what their code prints, and every data file is valid: one case per question, page and file."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from prep import questions, schema, yamlfile
from prep.read import read_site
from tests.coverage_table import lines
from tests.guides import ROOT, SMALL, copy_small, in_thread
from tests.run_blocks import Block, compare, run, sections

Case = tuple[str, str]


@cache
def blocks_of(path: str) -> dict[str, list[Block]]:
    """Return the executable blocks of a page by heading."""
    return dict(sections((ROOT / path).read_text(encoding="utf-8")))


def cases() -> Iterator[Case]:
    """Yield page and heading of everything that runs."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        name = path.relative_to(ROOT).as_posix()
        yield from ((name, heading) for heading in blocks_of(name))


def case_name(case: object) -> str:
    """Name a case by its page, or by the id in its heading."""
    found = re.search(r"\{ #(?P<id>[a-z0-9-]+)", str(case))
    return found["id"] if found else str(case)


def data_files() -> dict[str, str]:
    """Return every data file with the name of its schema."""
    names = {f"data/{name}.yml": "names" for name in ("phases", "levels", "topics")}
    kinds = {"checklists": "checklist", "plans": "plan", "challenges": "challenge", "sql": "sql", "calculators": "calculator"}
    found = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "data").glob("*/*.yml"))]
    names |= {
        "data/glossary.yml": "glossary",
        "data/drills.yml": "drills",
        "data/published.yml": "published",
        "data/resources.yml": "resources",
        "data/mock-interviews.yml": "mock-interviews",
    }
    return names | {path: kinds[path.split("/")[1]] for path in found}


@pytest.mark.parametrize(("path", "heading"), list(cases()), ids=case_name)
def test_code_prints_what_the_page_shows(path: str, heading: str) -> None:
    ran = in_thread(lambda: list(run(blocks_of(path)[heading])))
    assert [difference for block, printed in ran if (difference := compare(block, printed))] == []


def test_no_question_with_code_is_left_out() -> None:
    found = {heading for _, heading in cases()}
    with_code = {
        draft.heading
        for path in (ROOT / "docs").rglob("*.md")
        for draft in questions.drafts(path.read_text(encoding="utf-8"))
        if any(line.strip() in ("```python", "```sql") for _, _, part in draft.parts for line in part)
    }
    assert with_code - found == set()


@pytest.mark.parametrize("path", list(data_files()))
def test_data_file_is_valid(path: str) -> None:
    document = yamlfile.load(ROOT, path)
    assert schema.check(document, ROOT / "data" / "schemas" / f"{data_files()[path]}.json") == []


def test_sources_have_no_problems(root: Path) -> None:
    assert read_site(root).questions


@pytest.mark.parametrize("path", ["docs/foundation/entry.md", "docs/modeling/entry.md"])
def test_code_of_the_small_guide_prints_what_it_shows(path: str) -> None:
    found = dict(sections((SMALL / path).read_text(encoding="utf-8")))
    assert [compare(block, printed) for blocks in found.values() for block, printed in run(blocks)] == [""] * sum(
        map(len, found.values())
    )


@pytest.mark.parametrize(("shown", "printed"), [("4\n", "5\n"), (None, "5\n"), ("4\n5\n", "4\n"), ("", "4\n")])
def test_a_difference_is_found(shown: str | None, printed: str) -> None:
    assert compare(Block(3, "python", "", shown), printed).startswith("line 3: ")


def test_table_counts_the_small_guide(tmp_path: Path) -> None:
    table = [line.split() for line in lines(copy_small(tmp_path / "guide"))]
    assert table[1:] == [
        ["Foundation", "entry", "1", "1", "1", "1", "1"],
        ["Foundation", "intermediate", "1", "0", "0", "0", "1"],
        ["Modeling", "&", "more", "entry", "1", "0", "1", "1", "1"],
        ["all", "3", "1", "2", "2", "3"],
    ]
