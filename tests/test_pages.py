"""What the small guide becomes: one stored example of each kind of generated page, of a question page and of the index.

After a wanted change, ``pytest tests/test_pages.py --renew-golden`` writes the examples anew; read their diff.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from prep.collapse import collapse
from prep.exports import exports, titles
from prep.model import Site
from prep.pages import generate
from prep.read import read_site
from prep.urls import link, markdown_link, url
from tests.guides import ROOT, copy_small

GOLDEN = ROOT / "tests" / "golden"


@cache
def small() -> Site:
    """Read the small guide."""
    with TemporaryDirectory() as folder:
        return read_site(copy_small(Path(folder) / "guide"))


@cache
def made() -> dict[str, str]:
    """Return the text of everything that is made of the small guide, by the name of its stored example."""
    site = small()
    pages = {page.uri: page.text for page in generate(site)}
    bank = {page.uri: collapse(page.text, page.uri, site) for page in site.pages if page.uri.endswith("/entry.md")}
    data = {uri: json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n" for uri, text in exports(site).items()}
    return {uri.replace("/", "--"): text for uri, text in (pages | bank | data).items()}


@pytest.mark.parametrize("name", sorted(made()))
def test_page_is_as_stored(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / name
    if request.config.getoption("--renew-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made()[name], encoding="utf-8")
    assert made()[name] == path.read_text(encoding="utf-8")


def test_every_stored_example_is_still_made() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(made())


def test_generating_twice_gives_the_same() -> None:
    assert list(generate(small())) == list(generate(small()))
    assert exports(small()) == exports(small())


def test_index_knows_each_place_once() -> None:
    places = [entry["location"] for entry in json.loads(exports(small())["search/guide.json"])["docs"]]
    assert len(places) == len(set(places))


def test_titles_lead_from_the_former_ids_of_questions_alone() -> None:
    renamed = {"q:log-loss": "q:its-former-id", "c:day-before/sleep": "c:day-before/rest"}
    assert titles(replace(small(), renamed=renamed))["renamed"] == {"its-former-id": "log-loss"}


def test_index_holds_text_without_markup() -> None:
    entries = json.loads(exports(small())["search/guide.json"])["docs"]
    signs = ("&amp;", "&quot;", "&#", "**", "](", "```", "{ #", "<h", "{!")
    assert [(e["location"], sign) for e in entries for sign in signs if any(sign in value for value in e.values())] == []


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("index.md", ""),
        ("a-z.md", "a-z/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("n/c.ipynb", "n/c/"),
        ("reindex.md", "reindex/"),
    ],
)
def test_url_is_the_address_of_mkdocs(uri: str, address: str) -> None:
    assert url(uri) == address


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("a-z.md", "a/b.md", "../a/b/#x"),
        ("a/index.md", "a/b.md", "b/#x"),
        ("a/b.md", "index.md", "../../#x"),
        ("index.md", "a/b.md", "a/b/#x"),
        ("a/b/c.md", "a/b.md", "../#x"),
        ("a/b.md", "a/b.md", "./#x"),
    ],
)
def test_link_is_relative(source: str, target: str, expected: str) -> None:
    assert link(source, target, "x") == expected


def test_markdown_link_is_relative_to_the_file() -> None:
    assert markdown_link("a/b.md", "c/d.md", "x") == "../c/d.md#x"
    assert markdown_link("a/b.md", "a/d.md") == "d.md"
