"""The practice session: one question after another, said, compared and graded; what was graded decides what comes next."""

import json
import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.reader import Reader
from tests.browser.served import SESSION

START = "Start the session"
KEY = "outloud:/guide/:{}"
MORNING = "2026-03-02T09:00:00"


def store(reader: Reader, name: str, value: object) -> None:
    """Put data into the storage before a page is opened, unless it is there; an empty tab has no storage."""
    text = json.dumps({"v": 1, name: value})
    key = json.dumps(KEY.format(name))
    script = f"localStorage.getItem({key}) ?? localStorage.setItem({key}, {json.dumps(text)});"
    reader.context.add_init_script(f"if (location.protocol === 'http:') {script}")


def reviews(page: Page) -> dict[str, list[list[Any]]]:
    """Return the grades that are stored."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY.format("reviews"))
    return dict(json.loads(text)["reviews"]) if text else {}


def begin(reader: Reader, minutes: int = 20, path: str = SESSION) -> Page:
    """Open the page and start a session."""
    page = reader.go(path)
    expect(page.locator(".session__start")).to_be_enabled()
    page.get_by_label(f"{minutes} minutes").check()
    page.get_by_role("button", name=START).click()
    expect(page.locator(".session__card")).to_be_visible()
    return page


def asked(page: Page) -> str:
    """Return what is asked now."""
    return page.locator(".session__asked").inner_text()


def say(page: Page, how: str) -> str:
    """Show the answer, grade it, and return what was asked."""
    text = asked(page)
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name=re.compile(f"^{how}")).click()
    return text


def test_a_session_by_mouse(reader: Reader) -> None:
    page = begin(reader)
    expect(page.locator(".session__card .facts")).to_have_text("ML fundamentals · Entry · Concept")
    expect(page.locator(".session__card .session__clock")).to_contain_text("aim for 1:")
    first = asked(page)
    expect(page.get_by_role("button", name="Good")).to_have_count(0)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".session__answer")).to_contain_text("In one line")
    expect(page.locator(".session__clock").last).to_contain_text("You took 0:")
    assert page.locator(".session__answer :is(svg, math)").count() > 0
    expect(page.get_by_role("button", name="Again")).to_contain_text("again today")
    expect(page.get_by_role("button", name="Good")).to_contain_text("in 2 days")
    page.get_by_role("button", name="Good").click()
    expect(page.locator(".session__asked")).not_to_have_text(first)
    expect(page.locator(".session__asked")).to_be_focused()
    say(page, "Easy")
    page.get_by_role("button", name="End the session").click()
    summary = page.locator(".session__summary")
    expect(summary).to_contain_text("2 answers to 2 questions")
    expect(summary.locator("tbody tr").first).to_contain_text("Good")
    expect(summary.locator("tbody tr").first).to_contain_text("in 2 days")
    expect(summary.locator("tbody tr").last).to_contain_text("in 8 days")
    assert [log[0][1] for log in reviews(page).values()] == [3, 4]
    page.get_by_role("button", name="Another session").click()
    expect(page.locator(".session__status")).to_contain_text(re.compile(r"Due today: 0\. New: \d+\."))


def test_a_session_by_keyboard(reader: Reader) -> None:
    page = begin(reader)
    first = asked(page)
    page.keyboard.press("3")
    assert reviews(page) == {}
    page.keyboard.press("Space")
    expect(page.locator(".session__grades")).to_be_visible()
    page.keyboard.press("2")
    expect(page.locator(".session__asked")).not_to_have_text(first)
    second = asked(page)
    page.keyboard.press("Space")
    expect(page.locator(".session__grades")).to_be_visible()
    page.keyboard.press("4")
    expect(page.locator(".session__asked")).not_to_have_text(second)
    page.keyboard.press("u")
    expect(page.locator(".session__asked")).to_have_text(second)
    page.keyboard.press("u")
    expect(page.locator(".session__asked")).to_have_text(first)
    assert reviews(page) == {}
    expect(page.locator(".session__said")).to_contain_text("Taken back: Hard")


def test_space_presses_what_has_the_focus(reader: Reader) -> None:
    page = begin(reader)
    page.get_by_role("button", name="Hide the clock").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Show the clock")).to_be_focused()
    expect(page.get_by_role("button", name="Show the answer")).to_be_visible()
    expect(page.locator(".session__clock").first).to_be_hidden()
    page = begin(reader)
    expect(page.locator(".session__clock").first).to_be_hidden()


def test_shortcuts_can_be_turned_off(reader: Reader) -> None:
    page = begin(reader)
    page.get_by_label("Shortcuts of one character").uncheck()
    page.locator(".session__asked").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Show the answer")).to_be_visible()
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".session__grades")).to_be_visible()
    page.keyboard.press("3")
    page.keyboard.press("u")
    assert reviews(page) == {}
    assert page.locator("kbd:visible").count() == 0
    reader.go("reference/accessibility/")
    expect(page.locator("input[data-shortcuts]")).not_to_be_checked()


def test_shortcuts_are_no_keys_of_the_search(reader: Reader) -> None:
    page = begin(reader)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".session__grades")).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("3 u")
    expect(page.locator(".md-search__input")).to_have_value("3 u")
    assert reviews(page) == {}


def test_what_was_not_known_comes_back_at_the_end_of_the_round(reader: Reader) -> None:
    page = begin(reader, minutes=10)
    size = int(re.findall(r"(\d+) in this round", page.locator(".session__clock").first.inner_text())[0])
    assert size > 2
    first = say(page, "Again")
    for _ in range(size - 1):
        assert asked(page) != first
        say(page, "Good")
    assert asked(page) == first
    say(page, "Good")
    assert asked(page) != first
    grades = [[how for _, how in log] for log in reviews(page).values()]
    assert [1, 3] in grades
    page.get_by_role("button", name="End the session").click()
    expect(page.locator(".session__summary tbody tr").first).to_contain_text("Again, Good")


def test_when_the_time_is_up_the_running_question_is_the_last(reader: Reader) -> None:
    reader.page.clock.install(time=MORNING)
    page = begin(reader, minutes=10)
    page.clock.run_for("02:00")
    expect(page.locator(".session__card .session__clock")).to_contain_text("over the target of 1:")
    say(page, "Good")
    page.clock.run_for("08:01")
    expect(page.locator(".session__clock").first).to_contain_text("this question is the last")
    say(page, "Good")
    expect(page.locator(".session__summary")).to_contain_text("2 answers to 2 questions in 10:01 minutes")
    page.get_by_role("button", name="Undo last grade").click()
    expect(page.locator(".session__card")).to_be_visible()
    assert len(reviews(page)) == 1


def test_what_is_due_comes_first_on_a_later_day(reader: Reader) -> None:
    reader.page.clock.install(time=MORNING)
    page = begin(reader)
    easy, hard, good = say(page, "Easy"), say(page, "Hard"), say(page, "Good")
    for day, due in ((2, 0), (3, 1), (4, 2), (10, 3)):
        page.clock.set_system_time(f"2026-03-{day:02}T07:00:00")
        page = reader.go(SESSION)
        expect(page.locator(".session__status")).to_contain_text(f"Due today: {due}.")
    page = begin(reader)
    assert [say(page, "Good") for _ in range(3)] == [hard, good, easy]
    assert asked(page) not in (hard, good, easy)


def keep_plan(reader: Reader, interview: str) -> None:
    """Let the reader have a plan up to an interview."""
    facts = {"hours": 5, "weekdays": [1], "level": "entry", "phases": [], "rounds": [], "sent": []}
    store(reader, "plan", {**facts, "date": interview, "started": "2026-03-01"})


def test_of_one_day_the_least_known_comes_first(reader: Reader) -> None:
    keep_plan(reader, "2026-03-04")
    reader.page.clock.install(time=MORNING)
    page = begin(reader)
    easy, hard, good = say(page, "Easy"), say(page, "Hard"), say(page, "Good")
    page.clock.set_system_time("2026-03-03T07:00:00")
    page = begin(reader)
    assert [say(page, "Good") for _ in range(3)] == [hard, good, easy]


def test_questions_come_back_before_the_interview(reader: Reader) -> None:
    keep_plan(reader, "2026-03-06")
    reader.page.clock.install(time=MORNING)
    page = reader.go(SESSION)
    expect(page.locator(".session__interview")).to_contain_text("Your interview is on Fri, Mar 6")
    page = begin(reader)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.get_by_role("button", name="Good")).to_contain_text("in 2 days")
    expect(page.get_by_role("button", name="Easy")).to_contain_text("in 3 days")
    page.get_by_role("button", name="Easy").click()
    page.get_by_role("button", name="End the session").click()
    expect(page.locator(".session__summary")).to_contain_text("Thu, Mar 5, in 3 days")


def test_choices_are_kept_and_obeyed(reader: Reader) -> None:
    page = reader.go(SESSION)
    expect(page.locator(".session__start")).to_be_enabled()
    for legend in ("Phases", "Levels", "Kinds"):
        for box in page.get_by_role("group", name=legend).get_by_role("checkbox").all():
            box.uncheck()
    expect(page.locator(".session__start")).to_be_disabled()
    expect(page.locator(".session__status")).to_contain_text("Choose more")
    page.get_by_label("MLOps & production").check()
    page.get_by_label("Senior").check()
    page.get_by_label("Debugging").check()
    page.get_by_label("45 minutes").check()
    page.get_by_role("button", name=START).click()
    expect(page.locator(".session__card .facts")).to_have_text("MLOps & production · Senior · Debugging")
    reader.go(SESSION)
    expect(page.locator("input[name=phase]:checked")).to_have_count(1)
    expect(page.get_by_label("45 minutes")).to_be_checked()


def test_a_topic_of_the_address_is_practiced_before_its_time(reader: Reader) -> None:
    page = begin(reader, path=f"{SESSION}?topic=foundation/sql")
    say(page, "Good")
    page = reader.go(f"{SESSION}?topic=foundation/sql")
    expect(page.locator(".session__topic")).to_contain_text("Only “SQL” of Foundation")
    expect(page.locator(".session__status")).to_contain_text("Said before, and not due yet: 1.")
    page.get_by_role("button", name="Practice all topics").click()
    expect(page.locator(".session__topic")).to_be_empty()
    assert reader.path() == SESSION
