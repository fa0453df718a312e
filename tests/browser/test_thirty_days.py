"""Thirty days of a reader: a plan, practice, missed days, another browser, a journey without a network, a new version."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.deployed import PAGE, Deployed, complete, look_for_update, use_it
from tests.browser.reader import Reader, exported
from tests.browser.served import MY_PLAN, PROGRESS
from tests.browser.test_session import begin as begin_session
from tests.browser.test_session import say

FIRST, INTERVIEW = date(2026, 12, 1), date(2026, 12, 31)
MISSED = range(8, 12)
MOVES_ON, JOURNEY, NEW_VERSION = 14, range(17, 20), 22
SESSIONS = (2, 6, 12, 15, 18, 24)
OLD, NEW = "How to use", "How to really use"
OPEN_ALL = "document.querySelectorAll('.my-plan__days details').forEach((details) => { details.open = true; })"
PLANNED = "boxes => boxes.map((box) => [box.dataset.task, box.checked])"

pytestmark = pytest.mark.xdist_group("offline")


class Month:
    """One reader who comes back every day, in one browser or another."""

    def __init__(self, reader: Reader):
        self.reader = reader
        self.learned: dict[str, int] = {}
        self.reviewed: dict[str, int] = {}

    def day(self, number: int) -> Page:
        """Open the plan in the morning of a day."""
        moment = FIRST + timedelta(days=number)
        self.reader.context.clock.set_fixed_time(f"{moment}T08:00:00")
        page = self.reader.go(MY_PLAN)
        expect(page.locator(".my-plan__days tbody tr").first).to_contain_text(f"{moment:%b} {moment.day}")
        expect(page.locator(".my-plan__days .facts")).to_contain_text(f"{(INTERVIEW - moment).days} day")
        return page

    def work(self, number: int) -> None:
        """Do everything that a day holds, and see that the next visit knows."""
        page = self.day(number)
        page.evaluate(OPEN_ALL)
        tasks = [task for task, done in page.locator("[data-task]").evaluate_all(PLANNED) if not done]
        for task in tasks:
            page.evaluate(OPEN_ALL)
            page.locator(f"[data-task='{task}']").check()
            self.note(task, number)
        left = [task for task, done in self.reader.go(MY_PLAN).locator("[data-task]").evaluate_all(PLANNED) if not done]
        assert left == [], f"day {number}"

    def note(self, task: str, number: int) -> None:
        """Remember what was ticked, and hold the plan to its order."""
        what, id_ = task.split(" ")
        if what == "learn":
            assert id_ not in self.learned, f"{id_} is new twice"
            self.learned[id_] = number
        elif what == "review":
            assert self.learned[id_] < number, f"{id_} is reviewed before it was learned"
            self.reviewed[id_] = number

    def practice(self, number: int) -> None:
        """Say two answers in a session; one of them comes back in it."""
        page = begin_session(self.reader, 10)
        again = say(page, "Again")
        say(page, "Good")
        page.get_by_role("button", name="End the session").click()
        expect(page.locator(".session__summary")).to_contain_text("2 answers to 2 questions")
        summary = page.locator(".session__summary tbody").inner_text()
        days = [date.fromisoformat(f"2026-12-{int(found):02}") for found in re.findall(r"Dec (\d+)", summary)]
        assert days, summary
        assert max(days) < INTERVIEW, f"day {number}: {again} comes back too late"


@pytest.fixture
def deployed(site: Path, tmp_path: Path) -> Deployed:
    """Return the site on a server of its own."""
    return Deployed(site, tmp_path / "site", whole=True)


@pytest.fixture
def month(browser: Browser, deployed: Deployed) -> Iterator[Month]:
    """Return a reader who has laid a plan out on the first day."""
    reader = deployed.reader(browser)
    reader.context.clock.set_fixed_time(f"{FIRST}T08:00:00")
    page = reader.go(MY_PLAN)
    page.get_by_label("Interview on").fill(INTERVIEW.isoformat())
    page.get_by_label("Hours a week").fill("3")
    page.get_by_label("Level").select_option("entry")
    page.get_by_role("button", name="Lay out my plan").click()
    expect(page.locator(".my-plan__days tbody tr")).to_have_count(30)
    found = Month(reader)
    yield found
    found.reader.context.close()


def move_on(month: Month, browser: Browser, deployed: Deployed, number: int, folder: Path) -> None:
    """Take everything to another browser, which has to show the same day, and goes on from there."""
    before = month.day(number).locator("[data-task]").evaluate_all(PLANNED)
    file = exported(month.reader.go(PROGRESS), folder)
    month.reader.context.close()
    assert month.reader.faults == []
    month.reader = deployed.reader(browser)
    month.reader.context.clock.set_fixed_time(f"{FIRST + timedelta(days=number)}T08:00:00")
    page = month.reader.go(PROGRESS)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Plan: for 2026-12-31.")
    assert month.day(number).locator("[data-task]").evaluate_all(PLANNED) == before


def renew(month: Month, deployed: Deployed) -> None:
    """Publish a new version; the reader uses it, and everything is still there."""
    page = month.reader.go(PROGRESS)
    before = page.locator(".progress__total").inner_text()
    deployed.publish(PAGE, OLD, NEW)
    look_for_update(page)
    use_it(page)
    assert NEW in month.reader.go(PAGE).title()
    expect(month.reader.go(PROGRESS).locator(".progress__total")).to_have_text(before)


def test_thirty_days_with_everything_that_comes_between(
    month: Month, browser: Browser, deployed: Deployed, tmp_path: Path
) -> None:
    for number in range(30):
        if number in MISSED:
            continue
        if number == MISSED.stop:
            expect(month.day(number).locator(".my-plan__missed")).to_contain_text(f"the last {len(MISSED)} study days")
        if number == MOVES_ON:
            move_on(month, browser, deployed, number, tmp_path)
        if number == JOURNEY.start:
            complete(month.reader)
            deployed.server.stop()
        if number == JOURNEY.stop:
            deployed.restart()
        if number == NEW_VERSION:
            renew(month, deployed)
        month.work(number)
        if number in SESSIONS:
            month.practice(number)
    assert len(month.learned) > 30
    assert [id_ for id_ in month.learned if id_ not in month.reviewed] == []
    month.reader.context.clock.set_fixed_time(f"{INTERVIEW}T08:00:00")
    expect(month.reader.go(MY_PLAN).locator(".my-plan__days")).to_contain_text("The interview is today.")
    assert month.reader.faults == []
