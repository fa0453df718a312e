"""Days with a plan: answers said again, midnight, two tabs, ticks that leave the rest as it is."""

from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.browser.served import MY_PLAN
from tests.browser.test_my_plan import at, lay_out, today


def test_an_answer_that_is_said_again_stays_ticked_until_it_is_taken_back(reader: Reader) -> None:
    page = lay_out(reader)
    for n in range(12):
        today(page).nth(n).check()
    at(reader, "2026-12-03T09:00:00")
    page = reader.go(MY_PLAN)
    again = page.locator("[data-task^='review ']")
    expect(again.first).to_be_attached()
    ahead = page.locator(".my-plan__days tbody tr:not(:first-child)").all_inner_texts()
    many = again.count()
    page.locator(".my-plan__days details").first.locator("summary").click()
    again.first.check()
    expect(again.first).to_be_focused()
    expect(page.locator(".my-plan__days summary").first).to_contain_text("1 done")
    page = reader.go(MY_PLAN)
    expect(again).to_have_count(many)
    expect(again.first).to_be_checked()
    assert page.locator(".my-plan__days tbody tr:not(:first-child)").all_inner_texts() == ahead
    page.locator(".my-plan__days details").first.locator("summary").click()
    again.first.uncheck()
    page = reader.go(MY_PLAN)
    expect(again).to_have_count(many)
    expect(again.first).not_to_be_checked()


def test_a_page_that_was_open_over_night_shows_the_new_day(reader: Reader) -> None:
    page = lay_out(reader)
    front = reader.go("", page=reader.context.new_page())
    at(reader, "2026-12-02T00:01:00")
    for shown in (page, front):
        shown.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(shown.locator("#my-today")).to_have_text("Today, Wed, Dec 2")


def test_two_tabs_show_the_same_plan(reader: Reader) -> None:
    page = lay_out(reader)
    other = reader.go(MY_PLAN, page=reader.context.new_page())
    today(page).first.check()
    expect(today(other).first).to_be_checked()
    other.get_by_role("button", name="Delete this plan").click()
    expect(page.locator(".my-plan__form")).to_be_visible()
    expect(page.locator(".my-plan__days")).to_be_hidden()
    expect(page.get_by_role("button", name="Calendar file")).to_be_hidden()


def test_a_tick_leaves_the_days_ahead_and_an_open_form_as_they_are(reader: Reader) -> None:
    page = lay_out(reader)
    page.get_by_role("button", name="Change").click()
    page.get_by_label("Hours a week").fill("12")
    page.evaluate("document.querySelectorAll('.my-plan__days table')[1].dataset.same = 'yes'")
    today(page).first.check()
    expect(page.locator("[data-same]")).to_have_count(1)
    expect(page.get_by_label("Hours a week")).to_have_value("12")
    expect(page.get_by_label("Hours a week")).to_be_visible()


def test_a_tick_of_the_own_plan_does_not_hide_the_next_step_of_another(reader: Reader) -> None:
    at(reader, "2026-11-30T09:00:00")
    reader.go("plans/30-day/").locator("[data-tick='p:30-day/1']").first.check()
    today(lay_out(reader)).first.check()
    expect(reader.go().locator(".today")).to_contain_text("day 2 of the 30-day plan")
