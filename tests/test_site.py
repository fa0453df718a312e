"""The built site: every page can be reached and found, links lead somewhere, nothing comes from elsewhere."""

import json
import re
import sys
import tempfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from prep.pages import generate
from prep.read import read_site
from prep.urls import url
from tests.guides import ROOT, build, contents, copy_small, html_files
from tests.links import dead_links, ids, loaded, read

BASE = "https://outloud-ml.github.io/guide/"
HOST = re.compile(r"""(?:url\(|@import|import\(|importScripts\(|fetch\(|from)\s*["']?\s*(?:https?:)?//[^\s"')]+""")
# All notebooks run anew take about a third of this on two quiet cores.
NOTEBOOK_SECONDS = 400
pytestmark = pytest.mark.xdist_group("real")


def nav_of(site: Path) -> set[str]:
    """Return the pages that the navigation leads to, tab by tab, as addresses below the base."""
    found: set[str] = set()
    for path, _ in html_files(site):
        folder = path.removesuffix("index.html")
        links = [a["href"] for tag, a in read(site / path).elements if tag == "a" and "md-nav__link" in a.get("class", "")]
        links += [a["href"] for tag, a in read(site / path).elements if tag == "a" and "md-tabs__link" in a.get("class", "")]
        found |= {resolve(folder, link) for link in links}
    return found


def resolve(folder: str, link: str) -> str:
    """Return a relative link on the page of a folder as an address below the base."""
    base = "https://x.org/"
    from_there = urlsplit(urljoin(base + folder, link)).path
    return from_there.removeprefix("/")


def sitemap_of(site: Path) -> set[str]:
    """Return the addresses of the sitemap below the base."""
    text = (site / "sitemap-all.xml").read_text(encoding="utf-8")
    return {address.removeprefix(BASE) for address in re.findall(r"<loc>(.*?)</loc>", text)}


def search_of(site: Path) -> set[str]:
    """Return the pages that the search knows."""
    docs = json.loads((site / "search" / "guide.json").read_text(encoding="utf-8"))["docs"]
    return {entry["location"].partition("#")[0] for entry in docs}


def test_every_page_is_in_navigation_sitemap_and_search(site: Path) -> None:
    guide = read_site(ROOT)
    pages = {page.uri for page in generate(guide)} | {page.uri for page in guide.pages} | set(guide.notebooks)
    wanted = {url(uri) for uri in pages}
    assert wanted - sitemap_of(site) == set()
    assert wanted - search_of(site) == set()
    assert wanted - nav_of(site) - {url("index.md")} == set()


def test_edit_links_open_the_source(site: Path) -> None:
    for page in generate(read_site(ROOT)):
        html = (site / url(page.uri) / "index.html").read_text(encoding="utf-8")
        found = re.findall(r'href="https://github\.com/[^/"]+/[^/"]+/(edit|tree)/main/([^"]+)"', html)
        assert ("tree" if (ROOT / page.source).is_dir() else "edit", page.source) in found, page.uri


def test_no_link_is_dead(site: Path) -> None:
    assert sorted(set(dead_links(site, BASE))) == []


def test_every_search_result_leads_somewhere(site: Path) -> None:
    docs = json.loads((site / "search" / "guide.json").read_text(encoding="utf-8"))["docs"]
    dead = []
    for entry in docs:
        path, _, anchor = entry["location"].partition("#")
        file = site / path / "index.html"
        if not file.is_file() or (anchor and anchor not in ids(file)):
            dead.append(entry["location"])
    assert dead == []


def test_no_id_is_given_twice(site: Path) -> None:
    twice = {}
    for path, _ in html_files(site):
        found = read(site / path).attributes("id")
        if len(found) != len(set(found)):
            twice[path] = sorted({id_ for id_ in found if found.count(id_) > 1})
    assert twice == {}


def test_nothing_loads_from_another_host(site: Path) -> None:
    foreign = {path: [a for a in loaded(read(site / path)) if urlsplit(a).netloc] for path, _ in html_files(site)}
    assert {path: found for path, found in foreign.items() if found} == {}


@pytest.mark.parametrize("suffix", [".css", ".js", ".html", ".svg"])
def test_no_style_or_script_names_another_host(site: Path, suffix: str) -> None:
    files = [path for path in site.rglob(f"*{suffix}") if path.is_file()]
    found = {path.name: HOST.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: hosts for name, hosts in found.items() if hosts} == {}


def test_nothing_on_a_page_runs_but_its_scripts(site: Path) -> None:
    assert {path: read(site / path).dangers() for path, _ in html_files(site) if read(site / path).dangers()} == {}


def test_no_file_names_the_machine(site: Path) -> None:
    secrets = [str(ROOT), str(Path.home()) + "/", tempfile.gettempdir() + "/", "../shared", "/simple/", "ipykernel_"]
    found = {path: word for path, data in contents(site).items() for word in secrets if word.encode() in data}
    assert found == {}


def test_raw_marks_are_not_shown(site: Path) -> None:
    marks = ("{!", '="question:', '="figure:', "#### ", "///", "{ #", "\\(", "](")
    found = {path: [mark for mark in marks if mark in prose(html)] for path, html in html_files(site)}
    assert {path: shown for path, shown in found.items() if shown} == {}


def prose(html: str) -> str:
    """Return a page without its code, scripts and styles."""
    return re.sub(r"<(script|style|code|pre)\b.*?</\1>", "", html, flags=re.S)


@pytest.fixture(scope="module")
def below_a_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small guide, built for a project site of GitHub Pages."""
    folder = tmp_path_factory.mktemp("sub-path")
    result = build(copy_small(folder / "guide"), folder / "site", SITE_URL="https://owner.github.io/repo/")
    assert result.returncode == 0, result.stdout
    return folder / "site"


def test_site_works_below_a_path(below_a_path: Path) -> None:
    assert sorted(set(dead_links(below_a_path, "https://owner.github.io/repo/"))) == []
    text = (below_a_path / "sitemap-all.xml").read_text(encoding="utf-8")
    assert {place.startswith("https://owner.github.io/repo/") for place in re.findall(r"<loc>(.*?)</loc>", text)} == {True}


def test_error_page_works_at_any_depth_below_a_path(below_a_path: Path) -> None:
    reader = read(below_a_path / "404.html")
    local = [a for a in loaded(reader) + reader.attributes("href", "a") if not urlsplit(a).scheme and not a.startswith("#")]
    assert local
    assert [address for address in local if not address.startswith("/repo/")] == []


def test_notebooks_keep_to_their_time(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"Notebooks: (\d+) in ([\d.]+) seconds", site.with_suffix(".log").read_text(encoding="utf-8"))
    assert found
    with capsys.disabled():
        print(f"\n{found[0]}, {NOTEBOOK_SECONDS} allowed for all of them", file=sys.stderr)
    assert int(found[1]) == len(list((ROOT / "docs" / "notebooks").glob("*.ipynb")))
    assert float(found[2]) <= NOTEBOOK_SECONDS
