"""The practice session where something is missing, and on other media: no list, no answer, no storage, no script, paper."""

import json
import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import NewReader
from tests.browser.pdf import missing, print_page, words
from tests.browser.reader import PHONE, Reader
from tests.browser.served import SESSION
from tests.browser.test_accessibility import violations
from tests.browser.test_session import KEY, begin, reviews, say

ITEMS = "**/practice/items.json"


@pytest.mark.parametrize(
    "damage",
    [
        '{"v":1,"session":{"minutes":1e9}}',
        "[]",
        "{",
        '{"v":1,"session":{"phases":"all","levels":[],"kinds":[],"minutes":20,"clock":true}}',
    ],
)
def test_damaged_choices_are_the_usual_ones(damage: str, reader: Reader) -> None:
    reader.context.add_init_script(f"localStorage.setItem({json.dumps(KEY.format('session'))}, {json.dumps(damage)});")
    page = reader.go(SESSION)
    expect(page.locator(".session__start")).to_be_enabled()
    expect(page.get_by_label("20 minutes")).to_be_checked()
    assert page.locator("input[name=phase]:not(:checked)").count() == 0


def test_links_of_an_answer_lead_where_they_lead_on_its_page(reader: Reader) -> None:
    # Its page is one level deeper than the page of sessions.
    page = begin(reader, path=f"{SESSION}?topic=ml-fundamentals/metrics")
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".session__answer h3")).to_have_text("Precision, recall and F1")
    links = page.locator(".session__answer .answer a[href]")
    assert links.evaluate_all("nodes => nodes.every((node) => node.target === '_blank')")
    addresses = "nodes => nodes.map((node) => node.href)"
    shown = links.evaluate_all(addresses)
    there = reader.go("ml-fundamentals/entry/metrics/").locator(
        "[data-question='precision-recall-f1'] .answer a:not(.headerlink)"
    )
    assert shown == there.evaluate_all(addresses)
    assert [address for address in shown if address.startswith(reader.server.address)]


def test_without_the_list_the_page_says_so(reader: Reader) -> None:
    reader.context.route(ITEMS, lambda route: route.fulfill(status=503))
    page = reader.go(SESSION)
    expect(page.locator(".session__status")).to_contain_text("could not be loaded")
    reader.context.unroute(ITEMS)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".session__status")).to_contain_text("Due today: 0.")
    reader.forgive("503")


def test_without_an_answer_there_is_a_link_and_grading_goes_on(reader: Reader) -> None:
    page = begin(reader)

    def fail(route: Route) -> None:
        route.abort("internetdisconnected")

    reader.context.route("**/entry/**", fail)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
    expect(page.get_by_role("link", name="its page")).to_have_attribute("href", re.compile(r"/guide/.+/#[a-z-]+$"))
    reader.context.unroute("**/entry/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".session__answer")).to_contain_text("In one line")
    page.get_by_role("button", name="Good").click()
    assert len(reviews(page)) == 1
    reader.forgive("DISCONNECTED")


def test_a_denied_storage_is_told_and_the_session_goes_on(reader: Reader) -> None:
    reader.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page = begin(reader)
    expect(page.locator(".notice")).to_contain_text("does not let the site keep anything")
    first = say(page, "Again")
    say(page, "Good")
    page.keyboard.press("u")
    page.keyboard.press("u")
    expect(page.locator(".session__asked")).to_have_text(first)
    reader.forgive("denied")


def test_the_scheduler_is_loaded_when_it_is_needed(reader: Reader) -> None:
    reader.go(SESSION)
    assert [path for path in reader.requests if "ts-fsrs" in path] == []
    begin(reader)
    assert len([path for path in reader.requests if "ts-fsrs" in path]) == 1


def test_the_summary_prints_alone(reader: Reader) -> None:
    page = begin(reader)
    say(page, "Good")
    page.get_by_role("button", name="End the session").click()
    sheets = print_page(page, "A4")
    assert len(sheets) == 1
    assert missing(["What you said", "1 answer to 1 question", "Good"], sheets) == []
    assert "howtograde" not in words(*sheets)
    assert "anothersession" not in words(*sheets)


def test_without_scripts_the_page_says_what_to_do_on_paper(new_reader: NewReader) -> None:
    page = new_reader(java_script_enabled=False).go(SESSION)
    expect(page.locator("[data-without-script]")).to_contain_text("On paper it works as well")
    expect(page.locator(".session__setup")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_a_session(width: int, scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(viewport={**PHONE, "width": width}, color_scheme=scheme)
    page = begin(reader)
    for _ in range(3):
        page.evaluate("scrollTo(0, 0)")
        assert violations(page) == []
        page.get_by_role("button", name="Show the answer").click()
        expect(page.locator(".session__grades")).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("button", name="Hard").click()
    page.get_by_role("button", name="End the session").click()
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
