"""Accessibility: axe finds nothing on any template, and the keyboard reaches all that the mouse does."""

import json
import re
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import DESKTOP, PHONE, RESULTS, Reader
from tests.browser.served import Served

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
OPTIONS = {"runOnly": TAGS, "rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
# In a list that scrolls, a link at the edge or under the title that stays is cut, which is no matter of its size.
RUN = """async (options) => (await axe.run(document, options)).violations.flatMap(({ id, nodes }) =>
  nodes.filter(({ target, any }) => {
    const scrolled = document.querySelector(target[0])?.closest('.md-sidebar__scrollwrap');
    return !(id === 'target-size' && scrolled && any.some(({ message }) => message.includes('obscured')));
  }).map(({ target, any, all, none, html }) =>
    [id, target.join(' '), (any[0] ?? all[0] ?? none[0])?.message, html.slice(0, 120)].join(': ')))"""
TEMPLATES = (
    "front", "question", "checklist", "plan", "level", "a-to-z", "guide", "notebook", "progress", "missing",
    "challenge", "problem", "drills", "design", "production", "workshop", "offline", "session", "my-plan", "mock", "weak",
)  # fmt: skip
SIZES = {"1280": DESKTOP, "390": PHONE}
WIDTHS = pytest.mark.parametrize("width", SIZES)
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
RING = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const style = (e) => getComputedStyle(e);
  const rect = (e) => e.getBoundingClientRect();
  const drawn = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const onScreen = (e) => drawn(e) && rect(e).width > 1
    && rect(e).bottom > 0 && rect(e).top < innerHeight && rect(e).right > 0 && rect(e).left < innerWidth;
  const outlined = (e) => style(e).outlineStyle !== 'none' && parseFloat(style(e).outlineWidth) >= 1;
  const ringed = (e) => outlined(e) || style(e).boxShadow !== 'none';
  // A radio or check box that is not drawn shows its focus on a label.
  const beside = node.matches('input') ? node.parentElement.querySelectorAll('label') : [];
  const shown = [node, ...(node.labels ?? []), ...beside].filter(onScreen);
  const field = node.matches('input[type=text]');
  const { left, top: start, width, height } = rect(node);
  const middle = [left + width / 2, start + Math.min(height, innerHeight - start) / 2];
  const top = onScreen(node) && document.elementFromPoint(...middle);
  const own = (e) => node.contains(e) || e.contains(node) || [...(node.labels ?? [])].some((label) => label.contains(e));
  const covered = top && !own(top);
  window.tabStops ??= 0;
  node.dataset.stop ??= ++window.tabStops;
  return { stop: node.dataset.stop, what: node.outerHTML.slice(0, 110), seen: shown.length > 0, covered: Boolean(covered),
           ring: field || shown.some(ringed) };
}"""
MOUSE_ONLY = """() => [...document.querySelectorAll('label, [onclick], .md-nav__icon, summary')].filter((e) => {
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const clickable = style.cursor === 'pointer' && style.pointerEvents !== 'none';
  const inside = box.width > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0;
  const seen = e.checkVisibility({ visibilityProperty: true }) && inside;
  const control = e.control ?? e.querySelector('input');
  const group = control?.type === 'radio' ? [...document.getElementsByName(control.name)] : [control];
  const usable = [e, e.closest('a, button, summary'), ...group].some((c) => c && c.tabIndex >= 0 && c.checkVisibility());
  return seen && clickable && !usable;
}).map((e) => e.outerHTML.slice(0, 110))"""


def violations(page: Page) -> list[str]:
    """Let axe look at the page as it is."""
    page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(RUN, OPTIONS))


def open_all(page: Page) -> None:
    """Open all answers, and wait until what overflows in them has got its tab stop."""
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    page.wait_for_function("""() => [...document.querySelectorAll('.md-typeset pre > code')]
      .every((code) => code.scrollWidth <= code.clientWidth || code.tabIndex === 0)""")


def go(reader: Reader, served: Served, template: str) -> Page:
    """Open the page of a template with all its answers open."""
    page = reader.go(served.templates[template])
    if template == "missing":
        reader.forgive("404")
    open_all(page)
    return page


@SCHEMES
@WIDTHS
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing(template: str, width: str, scheme: str, new_reader: NewReader, served: Served) -> None:
    reader = new_reader(viewport=SIZES[width], color_scheme=scheme)
    page = go(reader, served, template)
    scheme_shown = page.locator("body").get_attribute("data-md-color-scheme")
    assert scheme_shown == {"light": "default", "dark": "slate"}[scheme]
    assert violations(page) == []


@SCHEMES
@WIDTHS
def test_axe_finds_nothing_in_the_open_search(width: str, scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(viewport=SIZES[width], color_scheme=scheme)
    page = reader.go()
    assert len(reader.search("gradient")) > 1
    expect(page.locator(RESULTS).nth(1)).to_be_visible()
    settled(page, ".md-search__inner")
    assert violations(page) == []


@SCHEMES
def test_axe_finds_nothing_in_the_open_drawer(scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(viewport=PHONE, color_scheme=scheme)
    page = reader.go("foundation/entry/")
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    settled(page, ".md-sidebar--primary")
    assert violations(page) == []


def settled(page: Page, selector: str) -> None:
    """Wait for the end of the movements inside an element."""
    page.wait_for_function(
        "selector => document.querySelector(selector).getAnimations({ subtree: true }).every((a) => a.playState === 'finished')",
        arg=selector,
    )


@WIDTHS
@pytest.mark.parametrize("template", ["front", "question", "checklist", "progress"])
def test_every_tab_stop_can_be_seen_and_shows_its_focus(template: str, width: str, new_reader: NewReader, served: Served) -> None:
    page = go(new_reader(viewport=SIZES[width]), served, template)
    stops = walk(page)
    assert len(stops) > 8
    assert re.search("md-skip", stops[0]["what"]), stops[0]
    assert [stop["what"] for stop in stops if not stop["seen"]] == []
    assert [stop["what"] for stop in stops if stop["covered"]] == []
    assert [stop["what"] for stop in stops if not stop["ring"]] == []


def walk(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page or comes round; return every stop."""
    stops: list[dict[str, Any]] = []
    for _ in range(250):
        page.keyboard.press("Tab")
        stop = page.evaluate(RING)
        if stop is None or stop["stop"] in {old["stop"] for old in stops}:
            return stops
        stops.append(stop)
    raise AssertionError(f"no end after 250 stops, the last at {json.dumps(stops[-1])}")


@WIDTHS
@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_is_for_the_mouse_only(template: str, width: str, new_reader: NewReader, served: Served) -> None:
    page = go(new_reader(viewport=SIZES[width]), served, template)
    assert page.evaluate(MOUSE_ONLY) == []


def test_nothing_in_the_drawer_is_for_the_mouse_only(new_reader: NewReader) -> None:
    page = new_reader(viewport=PHONE).go("foundation/entry/")
    page.get_by_role("button", name="Menu").click()
    settled(page, ".md-sidebar--primary")
    assert page.evaluate(MOUSE_ONLY) == []
