"""Every page of the sitemap, visited cold: nothing from elsewhere, no error, no cookie, no shift, little weight."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.places import overflow
from tests.browser.reader import SHIFTS, Reader
from tests.browser.served import Served

pytestmark = pytest.mark.xdist_group("every page")
KINDS = ("html", "css", "js", "fonts", "other")
LIMIT = 80_000
LIMIT_WITH_FIGURES = 90_000
OURS = ("outloud:", "/guide/.__")


@dataclass(frozen=True)
class Visit:
    """What a cold visit of a page cost and left behind."""

    path: str
    figures: int
    requests: int = 0
    bytes: Counter[str] = field(default_factory=Counter)
    faults: tuple[str, ...] = ()
    cookies: int = 0
    keys: tuple[str, ...] = ()
    shifts: tuple[tuple[float, str], ...] = ()
    hints: tuple[str, ...] = ()
    overflow: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Return all bytes."""
        return self.bytes.total()

    @property
    def limit(self) -> int:
        """Return what the page may weigh."""
        return LIMIT_WITH_FIGURES if self.figures else LIMIT


def visit(browser: Browser, served: Served, path: str) -> Visit:
    """Visit a page in a fresh context, until nothing is fetched any more."""
    before = len(served.server.log)
    reader = Reader(browser, served.server)
    reader.context.add_init_script(SHIFTS)
    page = reader.go(path)
    page.wait_for_load_state("networkidle")
    sent = served.server.log[before:]
    sizes: Counter[str] = Counter()
    for answer in sent:
        sizes[answer.kind] += answer.size
    found = Visit(
        path, served.html(path).count('class="drawing"'), len(sent), sizes, tuple(reader.faults), len(reader.context.cookies()),
        tuple(page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")),
        tuple((value, where) for value, where in page.evaluate("window.shifts")), hints(page), narrow(page),
    )  # fmt: skip
    reader.context.close()
    return found


def hints(page: Page) -> tuple[str, ...]:
    """Return what the page tells the browser to fetch or connect to elsewhere."""
    script = (
        """nodes => nodes.map((node) => node.href).filter((url) => /^https?:/.test(url) && !url.startsWith(location.origin))"""
    )
    rels = ("stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "manifest", "prerender")
    return tuple(page.locator(", ".join(f"link[rel~='{rel}']" for rel in rels)).evaluate_all(script))


def narrow(page: Page) -> tuple[str, ...]:
    """Return what sticks out of a window of 320 px with all answers open."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    return tuple(overflow(page))


@pytest.fixture(scope="module")
def visits(browser: Browser, served: Served) -> list[Visit]:
    """Visit every page once for all tests of this file."""
    assert len(served.paths) > 40
    return [visit(browser, served, path) for path in served.paths]


def test_no_page_asks_another_host_or_meets_an_error(visits: list[Visit]) -> None:
    assert [(page.path, fault) for page in visits for fault in page.faults] == []
    assert [(page.path, hint) for page in visits for hint in page.hints] == []


def test_no_page_sets_a_cookie_or_stores_more_than_the_guide_does(visits: list[Visit]) -> None:
    assert [page.path for page in visits if page.cookies] == []
    assert [(page.path, key) for page in visits for key in page.keys if not key.startswith(OURS)] == []


def test_nothing_moves_while_a_page_loads(visits: list[Visit]) -> None:
    moved = {page.path: page.shifts for page in visits if sum(value for value, _ in page.shifts) > 0.01}
    assert not moved, table(moved)


def test_no_page_scrolls_sideways_at_320_pixels(visits: list[Visit]) -> None:
    wide = {page.path: page.overflow for page in visits if page.overflow}
    assert not wide, table(wide)


def table(faults: dict[str, Any]) -> str:
    """Return faults by page, one page on a line."""
    return "\n".join(f"{path}: {found}" for path, found in faults.items())


def test_pages_of_the_question_bank_are_light(visits: list[Visit], served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    bank = sorted((page for page in visits if page.path in served.bank), key=lambda page: -page.total)
    lines = [
        f"{page.path:52}" + "".join(f"{page.bytes[kind]:8}" for kind in KINDS) + f"{page.total:9}{page.requests:5}"
        for page in bank
    ]
    head = f"{'page':52}" + "".join(f"{kind:>8}" for kind in KINDS) + f"{'total':>9}{'req':>5}"
    with capsys.disabled():
        print("\n" + "\n".join([head, *lines]))
    heavy = [f"{page.path}: {page.total} bytes, {page.limit} allowed" for page in bank if page.total > page.limit]
    assert not heavy, "\n".join(heavy)
