"""A session page that was left open: another day has begun, or another tab has graded or deleted."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader, wait_for_storage
from tests.browser.served import SESSION
from tests.browser.test_session import KEY, MORNING, START, begin, reviews, say, store

TIME = "2026-03-01T10:00:00Z"
PLAN = {"hours": 5, "weekdays": [1], "level": "entry", "phases": [], "rounds": [], "started": "2026-03-01", "sent": []}


def put(page: Page, grades: object) -> None:
    """Write grades as another tab does."""
    text = json.dumps({"v": 1, "reviews": grades})
    page.evaluate("pair => localStorage.setItem(...pair)", [KEY.format("reviews"), text])


def test_on_the_next_day_the_open_page_says_what_is_due(reader: Reader) -> None:
    store(reader, "reviews", {"p-value": [["2026-03-02T08:00:00Z", 3]]})
    reader.page.clock.install(time=MORNING)
    page = reader.go(SESSION)
    expect(page.locator(".session__status")).to_contain_text("Due today: 0.")
    page.clock.set_system_time("2026-03-04T07:00:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".session__status")).to_contain_text("Due today: 1.")


def test_another_tab_is_followed_until_the_session_starts(reader: Reader) -> None:
    reader.page.clock.install(time="2026-03-01T11:00:00")
    page = reader.go(f"{SESSION}?topic=foundation/sql")
    other = reader.go(SESSION, reader.context.new_page())
    put(other, {"sql-joins": [[TIME, 4]]})
    expect(page.locator(".session__status")).to_contain_text("Due today: 0.")
    expect(page.locator(".session__status")).to_contain_text("not due yet: 1.")
    page.get_by_role("button", name=START).click()
    expect(page.locator(".session__card")).to_be_visible()
    put(other, {"sql-joins": [[TIME, 1]]})
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".session__status")).to_be_empty()


def test_grades_that_another_tab_deletes_do_not_stop_a_session(reader: Reader) -> None:
    page = begin(reader)
    say(page, "Easy")
    reader.go(SESSION, reader.context.new_page()).evaluate("localStorage.clear()")
    wait_for_storage(page, "outloud:/guide/:reviews", None)
    page.get_by_role("button", name="End the session").click()
    expect(page.locator(".session__summary tbody tr")).to_contain_text("today")
    assert reviews(page) == {}


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2026-03-02", ""),
        ("2026-03-03", "Your interview is on Tue, Mar 3: what you say today comes back that day."),
        ("2026-03-04", "Your interview is on Wed, Mar 4: every question comes back by the day before."),
    ],
)
def test_what_is_said_of_the_interview_is_what_happens(date: str, said: str, reader: Reader) -> None:
    store(reader, "plan", {**PLAN, "date": date})
    reader.page.clock.install(time=MORNING)
    page = reader.go(SESSION)
    expect(page.locator(".session__start")).to_be_enabled()
    expect(page.locator(".session__interview")).to_have_text(said)
    page = begin(reader)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.get_by_role("button", name="Easy")).to_contain_text("tomorrow" if said else "in 8 days")
