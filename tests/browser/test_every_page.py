"""Every page of the sitemap, visited cold: nothing from elsewhere, no error, no cookie, no shift, little weight."""

import sys
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import crawl
from tests.browser.crawl import KINDS, Visit
from tests.browser.served import Served

LIMIT = 90_000
OURS = ("outloud:", "/guide/.__")


@pytest.fixture(scope="module")
def visits(browser: Browser, served: Served, tmp_path_factory: pytest.TempPathFactory) -> list[Visit]:
    """Visit every page once for all tests of this file, in whatever process they run."""
    assert len(served.paths) > 40
    base = tmp_path_factory.getbasetemp()
    return crawl.visits(browser, served, (base.parent if "gw" in base.name else base) / "visits")


def test_no_page_asks_another_host_or_meets_an_error(visits: list[Visit]) -> None:
    assert [(page.path, fault) for page in visits for fault in page.faults] == []
    assert [(page.path, hint) for page in visits for hint in page.hints] == []


def test_no_page_sets_a_cookie_or_stores_more_than_the_guide_does(visits: list[Visit]) -> None:
    assert [page.path for page in visits if page.cookies] == []
    assert [(page.path, key) for page in visits for key in page.keys if not key.startswith(OURS)] == []


def test_nothing_moves_while_a_page_loads(visits: list[Visit], browser: Browser, served: Served) -> None:
    moved = {page.path: page.shifts for page in visits if page.shift > 0.01}
    # A busy machine paints a page half read at times: it must not be much, nor happen on every visit.
    much = {page.path: page.shifts for page in visits if page.shift > 0.1}
    again = {path: page.shifts for path in moved if (page := crawl.visit(browser, served, path)).shift > 0.01}
    assert not much | again, table(moved)


def test_no_page_scrolls_sideways_at_320_pixels(visits: list[Visit]) -> None:
    wide = {page.path: page.overflow for page in visits if page.overflow}
    assert not wide, table(wide)


def table(faults: dict[str, Any]) -> str:
    """Return faults by page, one page on a line."""
    return "\n".join(f"{path}: {found}" for path, found in faults.items())


def test_pages_of_the_question_bank_are_light(visits: list[Visit], served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    bank = sorted((page for page in visits if page.path in served.bank), key=lambda page: -page.total)
    head = f"{'page':52}{''.join(f'{kind:>8}' for kind in KINDS)}{'total':>9}{'req':>5}"
    # Of a test process only this channel reaches the reader.
    with capsys.disabled():
        print("\n".join(["", head, *(page.row() for page in bank)]), file=sys.stderr)
    heavy = {page.path: f"{page.total} bytes, {LIMIT} allowed" for page in bank if page.total > LIMIT}
    assert not heavy, table(heavy)
