"""Links to questions open the answer that they name, wherever they are followed."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewReader
from tests.browser.places import expect_shown
from tests.browser.reader import PHONE, Reader
from tests.browser.served import LEVEL, PLAN, Served

OPEN = "details.answer[open]"


def expect_address(page: Page, reader: Reader, address: str) -> None:
    """Expect the page to be at an address."""
    expect(page).to_have_url(re.compile(re.escape(reader.server.address + address) + "$"))


def test_address_with_a_question_opens_only_that_answer(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions["bias-variance-trade-off"])
    expect_shown(page, "bias-variance-trade-off")
    assert page.locator(OPEN).count() == 1


def test_address_without_a_question_opens_nothing(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions["overfitting"].partition("#")[0])
    expect(page.get_by_role("button", name="Open all answers")).to_be_visible()
    assert page.locator(OPEN).count() == 0
    assert page.evaluate("scrollY") == 0


def test_link_in_the_table_of_contents_opens_the_answer(reader: Reader, served: Served) -> None:
    path, _, question = served.questions["overfitting"].partition("#")
    page = reader.go(path)
    page.locator(f".md-sidebar--secondary a[href$='#{question}']").click()
    expect_shown(page, question)
    expect_address(page, reader, f"{path}#{question}")


def test_the_same_link_again_opens_the_answer_again(reader: Reader, served: Served) -> None:
    path, _, question = served.questions["overfitting"].partition("#")
    page = reader.go(path)
    link = page.locator(f".md-sidebar--secondary a[href$='#{question}']")
    link.click()
    expect_shown(page, question)
    page.locator(f"[data-question='{question}'] summary").click()
    expect(page.locator(OPEN)).to_have_count(0)
    link.click()
    expect_shown(page, question)


@pytest.mark.parametrize("start", [PLAN, LEVEL, "a-z/"])
def test_link_on_another_page_opens_the_answer_without_a_reload(start: str, reader: Reader, served: Served) -> None:
    page = reader.go(start)
    page.evaluate("window.mark = 'not reloaded'")
    page.locator("article a[href$='#gradient-descent']").first.click()
    expect_address(page, reader, served.questions["gradient-descent"])
    expect_shown(page, "gradient-descent")
    assert page.evaluate("window.mark") == "not reloaded"


def test_back_leads_to_the_page_and_place_one_came_from(reader: Reader) -> None:
    page = reader.go(PLAN)
    page.locator("article a[href$='#backpropagation']").first.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator("article a[href$='#backpropagation']").first.click()
    expect_shown(page, "backpropagation")
    page.go_back()
    expect_address(page, reader, PLAN)
    page.wait_for_function("top => Math.abs(scrollY - top) < 50", arg=before)


def test_old_addresses_of_moved_questions_lead_to_the_new_ones(reader: Reader, served: Served) -> None:
    assert served.questions["sql-joins"] != "foundation/entry/#sql-joins"
    # The page is left as soon as its scripts start, so they are not waited for here.
    page = reader.page
    page.goto(served.server.address + "foundation/entry/#sql-joins")
    expect_address(page, reader, served.questions["sql-joins"])
    expect_shown(page, "sql-joins")


def test_every_moved_question_is_where_its_old_page_says(served: Served) -> None:
    moved = [(path, *pair) for path in served.paths for pair in moved_links(served.html(path))]
    assert moved
    for path, href, old in moved:
        assert urljoin(path, href) == served.questions[old], f"{path}#{old}"


def moved_links(html: str) -> list[tuple[str, str]]:
    """Return the target and the old id of every moved question of a page."""
    return re.findall(r'<a data-moved href="([^"]+)" id="([^"]+)"', html)


def test_opening_an_answer_puts_it_into_the_address(reader: Reader, served: Served) -> None:
    path, _, question = served.questions["overfitting"].partition("#")
    page = reader.go(path)
    expect(page.get_by_role("button", name="Open all answers")).to_be_visible()
    page.locator(f"[data-question='{question}'] summary").click()
    expect_address(page, reader, f"{path}#{question}")
    page.reload()
    expect(page.locator(f"[data-question='{question}'] {OPEN}")).to_be_visible()


def test_all_answers_open_and_close_with_one_button(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions["overfitting"].partition("#")[0])
    total = page.locator("details.answer").count()
    page.get_by_role("button", name="Open all answers").click()
    expect(page.locator(OPEN)).to_have_count(total)
    page.get_by_role("button", name="Close all answers").click()
    expect(page.locator(OPEN)).to_have_count(0)


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until something has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("node => node === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {target}")


def test_keyboard_alone_reaches_and_opens_an_answer(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions["overfitting"].partition("#")[0])
    summary = page.locator("[data-question='overfitting'] summary")
    tab_to(page, summary)
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-question='overfitting'] {OPEN}")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.locator(OPEN)).to_have_count(0)


def test_keyboard_alone_opens_and_leaves_drawer_and_search_on_a_phone(new_reader: NewReader) -> None:
    reader = new_reader(viewport=PHONE)
    page = reader.go()
    for name, inside in (("Menu", ".md-sidebar--primary"), ("Search", ".md-search")):
        opener = page.locator(f".md-header__button[for=__{'drawer' if name == 'Menu' else 'search'}]")
        expect(opener).to_have_accessible_name(name)
        tab_to(page, opener)
        page.keyboard.press("Enter")
        page.wait_for_function("part => document.querySelector(part).contains(document.activeElement)", arg=inside)
        expect(opener).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(opener).to_have_attribute("aria-expanded", "false")
        expect(opener).to_be_focused()


def test_drawer_on_a_phone_leads_to_a_page(new_reader: NewReader) -> None:
    reader = new_reader(viewport=PHONE)
    page = reader.go()
    page.get_by_role("button", name="Menu").press("Enter")
    page.locator(".md-sidebar--primary").get_by_role("link", name="Levels").press("Enter")
    expect(page).to_have_url(re.compile(r"/levels/$"))
    expect(page.locator("#__drawer")).not_to_be_checked()
