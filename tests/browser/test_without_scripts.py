"""Without JavaScript everything can be read and printed, and nothing offers what it cannot do."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.pdf import boxes, missing, print_page, squeeze, words
from tests.browser.reader import PHONE, Reader
from tests.browser.served import CHECKLIST, PLAN, PROGRESS, Served
from tests.browser.test_print import rendered

PATHS = (
    "front", "question", "checklist", "plan", "level", "guide", "progress", "design", "workshop", "session", "mock", "weak",
)  # fmt: skip


@pytest.fixture
def plain(new_reader: NewReader) -> Reader:
    """Return a reader whose browser runs no scripts."""
    return new_reader(java_script_enabled=False)


def test_answers_open_with_a_click(plain: Reader, served: Served) -> None:
    page = plain.go(served.questions["overfitting"])
    answer = page.locator("[data-question='overfitting'] details.answer")
    expect(answer.locator(".part").first).to_be_hidden()
    answer.locator("summary").click()
    expect(answer.locator(".part").first).to_be_visible()
    texts = answer.locator(":scope > p, :scope > ul > li, :scope > ol > li")
    assert texts.count() > 5
    for number in range(texts.count()):
        expect(texts.nth(number)).to_be_visible()


@pytest.mark.parametrize("size", [None, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", PATHS)
def test_no_button_is_shown_that_does_nothing(
    path: str, size: dict[str, int] | None, new_reader: NewReader, served: Served
) -> None:
    reader = new_reader(java_script_enabled=False, **({"viewport": size} if size else {}))
    page = reader.go(served.templates[path])
    dead = page.locator("button:visible, [role=button]:visible, .md-search__input:visible, label[for=__search]:visible")
    assert dead.evaluate_all("nodes => nodes.map((node) => node.outerHTML.slice(0, 100))") == []


def test_boxes_are_plain_boxes_that_nothing_counts(plain: Reader) -> None:
    page = plain.go(CHECKLIST)
    page.locator("input[data-tick]").first.check()
    expect(page.locator("input[data-tick]").first).to_be_checked()
    expect(page.locator("[data-meter]").first).to_be_hidden()


def test_the_progress_page_says_what_is_missing(plain: Reader) -> None:
    page = plain.go(PROGRESS)
    expect(page.locator("[data-progress-panel] [data-without-script]")).to_be_visible()


def test_closed_answers_are_printed(plain: Reader, served: Served) -> None:
    path = next(path for path in served.bank if "<math" not in served.html(path))
    page = plain.go(path)
    sheets = print_page(page, "A4")
    assert missing(rendered(page, ".answer p, .answer li, .answer h4"), sheets) == []


def test_checklists_and_plans_are_printed(plain: Reader) -> None:
    page = plain.go(CHECKLIST)
    sheets = print_page(page, "A4")
    assert [len(sheets), boxes(sheets[0])] == [1, page.locator("input[data-tick]").count()]
    page = plain.go(PLAN)
    sheets = print_page(page, "A4")
    assert len(sheets) <= 4
    assert all(squeeze(f"Day {day}") in words(*sheets) for day in range(1, 31))
