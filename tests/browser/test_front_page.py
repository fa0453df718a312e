"""The front page: every way in leads somewhere, and nothing overlaps at any width."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewReader
from tests.browser.places import overflow
from tests.browser.reader import DESKTOP, PHONE, TABLET, Reader
from tests.browser.served import Served

WAYS = {"by-phase": 5, "by-level": 3, "by-days": 5, "by-round": 6}
OVERLAPS = """() => {
  const blocks = [...document.querySelectorAll('.home :is(h1, h2, h3, p, dt, dd, li)')].filter((e) => e.checkVisibility());
  const boxes = blocks.map((e) => [e, e.getBoundingClientRect()]);
  const found = [];
  boxes.forEach(([a, one], n) => boxes.slice(n + 1).forEach(([b, two]) => {
    const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    if (across > 1 && down > 1 && !a.contains(b)) found.push([a, b].map((e) => e.textContent.trim().slice(0, 40)).join(' | '));
  }));
  return found;
}"""


@pytest.mark.parametrize("way", WAYS)
def test_links_lead_to_pages_and_places_that_exist(way: str, reader: Reader) -> None:
    page = reader.go()
    section = page.locator(f"section:has(> #{way})")
    entries = section.locator("dt")
    assert entries.count() >= WAYS[way]
    links = section.locator("a").evaluate_all("links => links.map((a) => a.href)")
    assert len(set(links)) >= WAYS[way]
    for link in links:
        answer = page.request.get(link)
        assert answer.status == 200, link
        anchor = link.partition("#")[2]
        assert f'id="{anchor}"' in answer.text() or not anchor, link


def test_counts_are_those_of_the_pages(reader: Reader, served: Served) -> None:
    page = reader.go()
    shown = [int(count) for count in page.locator("section:has(> #by-phase) .count").all_inner_texts()]
    phases = [
        reader.address(link)
        for link in page.locator("section:has(> #by-phase) dt a").evaluate_all("links => links.map((a) => a.href)")
    ]
    assert shown == [sum(address.startswith(phase) for address in served.questions.values()) for phase in phases]
    assert page.locator(".counts strong").first.inner_text() == str(len(served.questions))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [{"width": 1440, "height": 900}, DESKTOP, TABLET, PHONE], ids=lambda size: str(size["width"]))
def test_nothing_overlaps_or_overflows(size: dict[str, int], scheme: str, new_reader: NewReader) -> None:
    page = new_reader(viewport=size, color_scheme=scheme).go()
    assert overflow(page) == []
    assert clipped(page) == []
    assert page.evaluate(OVERLAPS) == []


def clipped(page: Page) -> list[str]:
    """Return the blocks whose own text does not fit into them."""
    script = """nodes => nodes.filter((e) => e.checkVisibility() && e.clientWidth && e.scrollWidth > e.clientWidth + 1)
      .map((e) => e.outerHTML.slice(0, 80))"""
    return list(page.locator(".home :is(h1, h2, h3, p, dt, dd, li, section)").evaluate_all(script))
