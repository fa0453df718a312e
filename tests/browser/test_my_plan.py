"""The reader's own plan: laid out, ticked, missed, changed, carried away as a calendar and printed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewReader
from tests.browser.places import overflow
from tests.browser.reader import PHONE, SHIFTS, Reader, exported
from tests.browser.served import MY_PLAN, PROGRESS
from tests.browser.test_accessibility import violations

START = "2026-12-01T09:00:00"
KEY = "outloud:/guide/:plan"


def at(reader: Reader, moment: str) -> None:
    """Set the clock of all pages of a reader, from the next page on."""
    reader.context.clock.set_fixed_time(moment)


def lay_out(reader: Reader, date: str = "2026-12-21", hours: str = "10", moment: str = START) -> Page:
    """Fill the form and lay a plan out."""
    at(reader, moment)
    page = reader.go(MY_PLAN)
    page.get_by_label("Interview on").fill(date)
    page.get_by_label("Hours a week").fill(hours)
    page.get_by_role("button", name="Lay out my plan").click()
    expect(page.locator(".my-plan__days tbody tr").first).to_be_visible()
    return page


def today(page: Page) -> Locator:
    """Return the check boxes of today's tasks."""
    return page.locator("[data-task]")


def test_a_plan_reaches_to_the_day_before_the_interview(reader: Reader) -> None:
    page = lay_out(reader)
    rows = page.locator(".my-plan__days tbody tr")
    expect(rows).to_have_count(20)
    expect(rows.first).to_contain_text("Tue, Dec 1")
    expect(rows.last).to_contain_text("Sun, Dec 20")
    expect(rows.last).to_contain_text("Rest")
    expect(page.locator(".my-plan__days .facts")).to_contain_text("Interview on Mon, Dec 21: 20 days left")
    for link in page.locator(".my-plan__days a").evaluate_all("links => links.slice(0, 12).map((a) => a.href)"):
        assert page.request.get(link).status == 200, link


def test_ticks_and_the_plan_survive_a_reload_and_the_next_day_goes_on(reader: Reader) -> None:
    page = lay_out(reader)
    first = today(page).first.get_attribute("data-task")
    today(page).first.check()
    page = reader.go(MY_PLAN)
    expect(page.locator(f"[data-task='{first}']")).to_be_checked()
    expect(page.locator(".my-plan__form")).to_be_hidden()
    at(reader, "2026-12-02T09:00:00")
    page = reader.go(MY_PLAN)
    expect(today(page).first).to_be_visible()
    expect(page.locator(f"[data-task='{first}']")).to_have_count(0)
    expect(page.locator(".my-plan__missed")).to_have_count(0)


def test_a_tick_can_be_taken_back(reader: Reader) -> None:
    page = lay_out(reader)
    today(page).nth(1).check()
    expect(today(page).nth(1)).to_be_focused()
    today(page).nth(1).uncheck()
    expect(today(page).nth(1)).not_to_be_checked()
    page = reader.go(MY_PLAN)
    expect(today(page).nth(1)).not_to_be_checked()


def test_a_question_that_was_ticked_elsewhere_counts(reader: Reader) -> None:
    page = lay_out(reader)
    expect(page.locator("[data-task='learn q/overfitting']")).not_to_be_checked()
    question = reader.go("ml-fundamentals/entry/#overfitting")
    question.locator("[data-tick='q:overfitting']").first.check()
    page = reader.go(MY_PLAN)
    expect(page.locator("[data-task='learn q/overfitting']")).to_be_checked()
    expect(page.locator("[data-task='learn q/overfitting']")).to_be_disabled()


def test_missed_days_are_named_and_their_work_comes_first(reader: Reader) -> None:
    page = lay_out(reader)
    wanted = today(page).evaluate_all("boxes => boxes.map((box) => box.dataset.task)")
    at(reader, "2026-12-05T09:00:00")
    page = reader.go(MY_PLAN)
    expect(page.locator(".my-plan__missed")).to_contain_text("the last 4 study days")
    assert today(page).evaluate_all("boxes => boxes.map((box) => box.dataset.task)") == wanted
    expect(page.locator(".my-plan__days tbody tr")).to_have_count(16)


def test_what_there_is_no_time_for_is_named(reader: Reader) -> None:
    page = lay_out(reader, date="2026-12-06", hours="3")
    summary = page.locator(".my-plan__left-out summary")
    assert int(re.findall(r"\d+", summary.inner_text())[0]) > 100
    summary.click()
    expect(page.locator(".my-plan__left-out a").first).to_be_visible()


def test_the_front_page_shows_today(reader: Reader) -> None:
    lay_out(reader)
    page = reader.go()
    box = page.locator("[data-today]")
    expect(box).to_contain_text("Today, Tue, Dec 1")
    expect(box).to_contain_text("20 days to the interview")
    first = today(page).first.get_attribute("data-task")
    today(page).first.check()
    expect(reader.go(MY_PLAN).locator(f"[data-task='{first}']")).to_be_checked()


def test_the_front_page_says_nothing_without_a_plan(reader: Reader) -> None:
    page = reader.go()
    expect(page.locator("[data-today]")).to_be_hidden()
    assert not [path for path in reader.requests if "items.json" in path or "plan" in path.rpartition("/")[2]]


def test_the_plan_goes_along_with_the_progress(reader: Reader, new_reader: NewReader, tmp_path: Path) -> None:
    page = lay_out(reader)
    today(page).first.check()
    first = today(page).first.get_attribute("data-task")
    page = reader.go(PROGRESS)
    file = exported(page, tmp_path)
    other = new_reader()
    at(other, START)
    page = other.go(PROGRESS)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Plan: for 2026-12-21.")
    expect(other.go(MY_PLAN).locator(f"[data-task='{first}']")).to_be_checked()


def test_a_deleted_plan_can_be_brought_back(reader: Reader) -> None:
    page = lay_out(reader)
    page.get_by_role("button", name="Delete this plan").click()
    expect(page.locator(".my-plan__form")).to_be_visible()
    expect(page.locator(".my-plan__days")).to_be_hidden()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".my-plan__status")).to_be_focused()
    expect(page.locator(".my-plan__days tbody tr")).to_have_count(20)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-12-21T08:00:00", "The interview is today."),
        ("2026-12-24T08:00:00", "The interview was on Mon, Dec 21."),
        ("2026-08-01T08:00:00", "142 days away"),
    ],
)
def test_the_day_itself_and_days_out_of_reach_are_told(moment: str, said: str, reader: Reader) -> None:
    lay_out(reader)
    at(reader, moment)
    page = reader.go(MY_PLAN)
    expect(page.locator(".my-plan__days")).to_contain_text(said)
    expect(page.get_by_role("button", name="Change")).to_be_visible()


def test_a_form_without_a_round_is_refused(reader: Reader) -> None:
    at(reader, START)
    page = reader.go(MY_PLAN)
    page.get_by_label("Interview on").fill("2026-12-21")
    for box in page.locator("[name=rounds]").all():
        box.uncheck()
    page.get_by_role("button", name="Lay out my plan").click()
    expect(page.locator(".my-plan__status")).to_have_text("Choose at least one round.")


@pytest.mark.parametrize("text", ["{", '{"v":1,"plan":{"date":"soon"}}', '{"v":7,"plan":{}}'])
def test_a_damaged_plan_is_set_aside(text: str, reader: Reader) -> None:
    reader.go(MY_PLAN).evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page = reader.go(MY_PLAN)
    expect(page.locator(".my-plan__form")).to_be_visible()
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('kept-aside')).map(([, text]) => text)")
    assert kept == [text]


def test_a_list_that_cannot_be_fetched_is_told_and_tried_again(reader: Reader) -> None:
    lay_out(reader)
    reader.context.route("**/items.json", lambda route: route.abort())
    page = reader.go(MY_PLAN)
    expect(page.locator(".my-plan__status")).to_contain_text("could not be fetched")
    reader.context.unroute("**/items.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".my-plan__days tbody tr")).to_have_count(20)
    reader.forgive("items.json")
    reader.faults = [fault for fault in reader.faults if "ERR_FAILED" not in fault]


def test_the_plan_is_laid_out_by_keyboard_alone(reader: Reader) -> None:
    at(reader, START)
    page = reader.go(MY_PLAN)
    page.get_by_label("Interview on").focus()
    page.keyboard.type("12212026")
    page.keyboard.press("Enter")
    expect(page.locator(".my-plan__days tbody tr")).to_have_count(20)
    expect(page.locator(".my-plan__status")).to_be_focused()
    today(page).first.focus()
    page.keyboard.press("Space")
    expect(today(page).first).to_be_checked()
    expect(today(page).first).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_laid_out_plan_is_accessible_and_narrow(scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(color_scheme=scheme, viewport=PHONE)
    page = lay_out(reader)
    at(reader, "2026-12-04T09:00:00")
    page = reader.go(MY_PLAN)
    page.locator(".my-plan__days details").first.locator("summary").click()
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) == []


def test_without_scripts_the_page_leads_to_the_plan_that_needs_none(new_reader: NewReader) -> None:
    page = new_reader(java_script_enabled=False).go(MY_PLAN)
    expect(page.locator("[data-without-script] a")).to_have_attribute("href", re.compile("30-day/$"))
    expect(page.locator(".my-plan__form")).to_be_hidden()


def test_nothing_moves_when_a_kept_plan_is_drawn_late(reader: Reader) -> None:
    page = lay_out(reader)
    page.add_init_script(SHIFTS)
    reader.server.pause = 0.3
    try:
        page = reader.go(MY_PLAN)
        expect(page.locator(".my-plan__days tbody tr").first).to_be_visible()
    finally:
        reader.server.pause = 0
    expect(page.locator("[data-my-plan]")).not_to_have_class("has-plan")
    assert sum(value for value, _ in page.evaluate("window.shifts")) < 0.02
