"""The map of weak topics: weakest first, in words as well as bars, with a way to practice each."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.pdf import missing, print_page
from tests.browser.reader import PHONE, Reader
from tests.browser.served import SESSION, WEAK
from tests.browser.test_accessibility import violations
from tests.browser.test_session import store

TIME = "2026-03-01T10:00:00Z"
LATER = "2026-03-02T10:00:00Z"
GRADES = {
    "sql-joins": [[TIME, 3], [LATER, 1]],
    "sql-nulls": [[TIME, 2]],
    "p-value": [[TIME, 1], [LATER, 4]],
    "overfitting": [[TIME, 3]],
    "bias-variance-trade-off": [[TIME, 1]],
    "constructor": [[TIME, 1]],
}


def rows(page: Page) -> list[list[str]]:
    """Return the cells of the table."""
    page.locator(".weak__table tbody tr").first.wait_for()
    script = "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
    return list(page.locator(".weak__table tbody tr").evaluate_all(script))


def test_topics_stand_weakest_first(reader: Reader) -> None:
    store(reader, "reviews", GRADES)
    reader.page.clock.install(time="2026-03-05T09:00:00")
    page = reader.go(WEAK)
    found = rows(page)
    assert [cells[0].replace("Practice these", "") for cells in found] == [
        "SQLFoundation", "GeneralizationML fundamentals", "StatisticsFoundation",
    ]  # fmt: skip
    assert [cells[1] for cells in found] == ["0 of 2, 0%", "1 of 2, 50%", "1 of 1, 100%"]
    assert re.fullmatch(r"2 of \d+", found[0][2])
    assert all(0 < int(cells[3].removesuffix("%")) <= 100 for cells in found)
    assert int(found[0][3].removesuffix("%")) < int(found[2][3].removesuffix("%"))
    expect(page.locator(".weak__status")).to_contain_text("Topics with grades: 3, weakest first.")
    widths = page.locator(".weak__bar").evaluate_all("bars => bars.map((bar) => bar.firstChild.offsetWidth / bar.clientWidth)")
    assert widths == pytest.approx([0, 0.5, 1], abs=0.02)


def test_what_was_not_known_today_is_not_called_known(reader: Reader) -> None:
    store(reader, "reviews", {"sql-joins": [[LATER, 1]], "sql-nulls": [[LATER, 3]], "overfitting": [[LATER, 1]]})
    reader.page.clock.install(time=LATER)
    assert [cells[3] for cells in rows(reader.go(WEAK))] == ["0%", "50%"]


def test_a_topic_leads_to_a_session(reader: Reader) -> None:
    store(reader, "reviews", GRADES)
    page = reader.go(WEAK)
    page.get_by_role("link", name="Practice these: SQL, Foundation").click()
    expect(page.locator(".session__topic")).to_contain_text("Only “SQL” of Foundation")
    assert reader.path() == f"{SESSION}?topic=foundation/sql"
    page.get_by_role("button", name="Start the session").click()
    expect(page.locator(".session__card .facts")).to_contain_text("Foundation")


def test_without_grades_there_is_a_way_to_the_first(reader: Reader) -> None:
    page = reader.go(WEAK)
    expect(page.locator(".weak__status")).to_contain_text("no grades in this browser yet")
    assert [path for path in reader.requests if "ts-fsrs" in path or "items.json" in path] == []
    page.locator(".weak__status").get_by_role("link", name="practice session").click()
    expect(page.locator(".session__setup")).to_be_visible()


def test_without_the_list_the_page_says_so(reader: Reader) -> None:
    store(reader, "reviews", GRADES)
    reader.context.route("**/practice/items.json", lambda route: route.fulfill(status=503))
    page = reader.go(WEAK)
    expect(page.locator(".weak__status")).to_contain_text("could not be loaded")
    reader.context.unroute("**/practice/items.json")
    page.get_by_role("button", name="Try again").click()
    assert len(rows(page)) == 3
    reader.forgive("503")


def test_another_tab_is_followed(reader: Reader) -> None:
    store(reader, "reviews", GRADES)
    page = reader.go(WEAK)
    assert len(rows(page)) == 3
    other = reader.go(WEAK, reader.context.new_page())
    grades = json.dumps({"v": 1, "reviews": {"rag": [[TIME, 2]]}})
    other.evaluate("text => localStorage.setItem('outloud:/guide/:reviews', text)", grades)
    expect(page.locator(".weak__table tbody tr")).to_have_count(1)


def test_the_table_prints(reader: Reader) -> None:
    store(reader, "reviews", GRADES)
    page = reader.go(WEAK)
    rows(page)
    assert missing(["Generalization", "1 of 2, 50%", "Known today"], print_page(page, "A4")) == []


def test_without_scripts_the_page_says_what_to_do_on_paper(new_reader: NewReader) -> None:
    page = new_reader(java_script_enabled=False).go(WEAK)
    expect(page.locator("[data-without-script]")).to_contain_text("On paper")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_table(width: int, scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(viewport={**PHONE, "width": width}, color_scheme=scheme)
    store(reader, "reviews", GRADES)
    page = reader.go(WEAK)
    rows(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
