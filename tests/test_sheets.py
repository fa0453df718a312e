"""The table of all questions says what the guide says, in both formats, and no spreadsheet runs it."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.model import Part, Question, Site
from prep.read import read_site
from prep.sheets import CSV, JSON, plain, sheets
from tests.guides import ROOT

BASE = "https://example.org/guide/"
SITE = read_site(ROOT)
SAFE = st.text(st.characters(exclude_categories=("Cs", "Cc")))


def files(site: Site = SITE, base: str = BASE) -> tuple[list[dict[str, str]], dict[str, Any]]:
    """Return the rows of the CSV file and the value of the JSON file."""
    made = sheets(site, "A guide", base)
    return list(csv.DictReader(io.StringIO(made[CSV].removeprefix("\ufeff"), newline=""))), json.loads(made[JSON])


def one(**changes: object) -> Site:
    """Return a guide with a single question, changed."""
    question = replace(SITE.questions[0], **changes)  # type: ignore[arg-type]
    return replace(SITE, questions=(question,))


def test_every_question_is_in_both() -> None:
    rows, whole = files()
    ids = [question.id for question in SITE.questions]
    assert [row["id"] for row in rows] == ids
    assert [entry["id"] for entry in whole["questions"]] == ids
    assert (whole["name"], whole["source"]) == ("A guide", BASE)
    assert "CC BY 4.0" in whole["license"]


def test_no_cell_is_empty_but_the_level_of_behavioral_questions() -> None:
    rows, _ = files()
    assert {name for row in rows for name, cell in row.items() if not cell} == {"level"}
    assert {row["phase"] for row in rows if not row["level"]} == {"behavioral"}


def test_both_say_the_same() -> None:
    rows, whole = files()
    joined = [
        {name: "; ".join(value) if isinstance(value, list) else value for name, value in entry.items()}
        for entry in whole["questions"]
    ]
    assert [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows] == joined


def test_answers_are_those_of_the_pages() -> None:
    row = next(row for row in files()[0] if row["id"] == SITE.questions[0].id)
    question = SITE.by_id[row["id"]]
    assert row["say_it"].split() == question.part("Say it").split()
    assert row["asked"] == question.asked


def test_addresses_lead_to_the_question(site: Path) -> None:
    for row in files()[0]:
        path, _, anchor = row["address"].removeprefix(BASE).partition("#")
        assert f'id="{anchor}"' in (site / path / "index.html").read_text(encoding="utf-8"), row["address"]


@pytest.mark.parametrize(
    ("base", "address"),
    [("https://x.org", "https://x.org/a/b/#i"), ("https://x.org/g/", "https://x.org/g/a/b/#i"), ("", "a/b/#i")],
)
def test_address_begins_with_that_of_the_site(base: str, address: str) -> None:
    rows, whole = files(one(page="a/b.md", id="i"), base)
    assert (rows[0]["address"], whole["questions"][0]["address"]) == (address, address)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_as_a_formula(sign: str) -> None:
    text = f'{sign}HYPERLINK("https://x.org","press")'
    rows, whole = files(one(title=text, asked=text, also=(text, "b"), parts=(Part("Say it", text, 1),)))
    assert [cell for row in rows for cell in row.values() if cell.startswith(sign)] == []
    assert rows[0]["title"] == f"'{text}"
    assert whole["questions"][0]["title"] == text


@given(title=SAFE, asked=SAFE, also=st.lists(SAFE.filter(bool), max_size=3), said=SAFE)
def test_anything_comes_back_from_the_table(title: str, asked: str, also: list[str], said: str) -> None:
    rows, whole = files(one(title=title, asked=asked, also=tuple(also), parts=(Part("Say it", said, 1),)))
    entry = whole["questions"][0]
    assert len(rows) == 1
    for name in ("title", "asked", "say_it"):
        guarded = "'" if str(entry[name]).startswith(("=", "+", "-", "@")) else ""
        assert rows[0][name] == f"{guarded}{entry[name]}"


def test_table_is_as_rfc_4180_has_it() -> None:
    text = sheets(one(title='A "quoted", title'), "A guide", BASE)[CSV]
    assert text.startswith("\ufeffid,title,asked,")
    assert '"A ""quoted"", title"' in text
    assert text.count("\r\n") == 2
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Bold**, *slanted*, _too_ and `code_here`.", "Bold, slanted, too and code_here."),
        ("See [the page](a.md#b) and [this](question:x).", "See the page and this."),
        ("HAVING COUNT(*) > 1, then SUM(*)", "HAVING COUNT(*) > 1, then SUM(*)"),
        ("2*3*4 and COUNT(*)*2*n", "2*3*4 and COUNT(*)*2*n"),
        ("DENSE_RANK and ROW_NUMBER", "DENSE_RANK and ROW_NUMBER"),
        ("`a * b * c` and 2 * 3 * 4", "a * b * c and 2 * 3 * 4"),
        ("one\nline\n\nanother", "one line\n\nanother"),
        ("> quoted\n> text", "quoted text"),
        ("", ""),
    ],
)
def test_plain_text_has_no_marks(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_no_mark_is_left_in_the_guide() -> None:
    def marks(question: Question) -> list[str]:
        said = [plain(question.asked), plain(question.part("In one line")), plain(question.part("Say it", "Sample answer"))]
        return [mark for mark in ("**", "`", "](", "\\(", "$$", "<", "{!") if any(mark in text for text in said)]

    assert {question.id: marks(question) for question in SITE.questions if marks(question)} == {}


def test_made_twice_they_are_the_same() -> None:
    assert sheets(SITE, "A guide", BASE) == sheets(read_site(ROOT), "A guide", BASE)


def test_site_has_them(site: Path) -> None:
    made = sheets(SITE, "Out Loud ML", "https://outloud-ml.github.io/guide/")
    assert {uri: (site / uri).read_bytes().decode() for uri in made} == made
