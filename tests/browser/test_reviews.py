"""Grades: every one counts, an undo takes back the right one, histories unite, and what is damaged is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.reader import Reader, wait_for_storage
from tests.browser.served import PROGRESS, SESSION
from tests.browser.test_hostile_storage import FULL
from tests.browser.test_progress import export
from tests.browser.test_session import reviews, store

CALL = """async ([method, ...args]) => {
  const main = document.querySelector('script[type=module]').src;
  return (await import(new URL('reviews.js', main)))[method](...args);
}"""
ONE, TWO, THREE = (f"2026-03-0{day}T10:00:00Z" for day in (1, 2, 3))


def call(page: Page, *arguments: object) -> Any:
    """Call a function of the module."""
    return page.evaluate(CALL, list(arguments))


def give(page: Page, file: Path, grades: object) -> str:
    """Import a file with grades, and return what the page says."""
    file.write_text(json.dumps({"app": "outloud", "v": 1, "ticks": {}, "reviews": grades}), encoding="utf-8")
    page.locator(".progress__result").evaluate("node => { node.textContent = ''; }")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).not_to_be_empty()
    return page.locator(".progress__result").inner_text()


def test_two_grades_of_one_minute_are_two(reader: Reader) -> None:
    reader.page.clock.install(time="2026-03-02T09:00:00")
    page = reader.go(SESSION)
    for second in (5, 25):
        page.clock.set_fixed_time(f"2026-03-02T09:00:{second:02}Z")
        call(page, "grade", "p-value", 1)
    assert [time[-4:] for time, _ in reviews(page)["p-value"]] == [":05Z", ":25Z"]


def test_an_undo_takes_back_what_was_given_and_nothing_else(reader: Reader) -> None:
    store(reader, "reviews", {"p-value": [[ONE, 3]]})
    reader.page.clock.install(time="2026-03-02T10:00:00Z")
    page = reader.go(SESSION)
    given = call(page, "grade", "p-value", 1)
    later = json.dumps({"v": 1, "reviews": {"p-value": [[ONE, 3], given, [THREE, 1]], "rag": [[ONE, 2]]}})
    page.evaluate("text => localStorage.setItem('outloud:/guide/:reviews', text)", later)
    call(page, "ungrade", "p-value", given)
    assert reviews(page) == {"p-value": [[ONE, 3], [THREE, 1]], "rag": [[ONE, 2]]}
    call(page, "ungrade", "rag", [ONE, 2])
    assert reviews(page) == {"p-value": [[ONE, 3], [THREE, 1]]}


def test_a_clock_that_was_set_back_does_not_turn_the_order_round(reader: Reader) -> None:
    store(reader, "reviews", {"p-value": [[THREE, 3]]})
    reader.page.clock.install(time=ONE)
    page = reader.go(SESSION)
    call(page, "grade", "p-value", 4)
    assert reviews(page)["p-value"] == [[THREE, 3], [THREE, 4]]
    reader.go(SESSION)
    assert len(reviews(page)["p-value"]) == 2


def test_a_full_storage_does_not_take_back_what_another_tab_graded(reader: Reader) -> None:
    store(reader, "reviews", {"p-value": [[ONE, 3]]})
    reader.page.clock.install(time=TWO)
    page = reader.go(SESSION)
    page.evaluate(f"() => {{ window.setItem = Storage.prototype.setItem; {FULL} }}")
    call(page, "grade", "p-value", 1)
    call(page, "grade", "p-value", 1)
    other = reader.go(SESSION, reader.context.new_page())
    there = json.dumps({"v": 1, "reviews": {"p-value": [[ONE, 3], [THREE, 2]], "rag": [[ONE, 2]]}})
    other.evaluate("text => localStorage.setItem('outloud:/guide/:reviews', text)", there)
    wait_for_storage(page, "outloud:/guide/:reviews", there)
    page.evaluate("() => { Storage.prototype.setItem = window.setItem }")
    given = call(page, "grade", "overfitting", 4)
    two = TWO.replace("00Z", "")
    found = reviews(page)
    assert [[time.startswith(two), how] for time, how in found["p-value"]] == [[False, 3], [True, 1], [True, 1], [False, 2]]
    assert {**found, "p-value": []} == {"p-value": [], "rag": [[ONE, 2]], "overfitting": [given]}


def test_a_renamed_question_takes_its_grades_along(reader: Reader) -> None:
    store(reader, "reviews", {"its-former-id": [[ONE, 3]], "p-value": [[TWO, 4]]})

    def rename(route: Route) -> None:
        items = route.fetch().json()
        route.fulfill(json=[{**item, "was": "its-former-id"} if item["id"] == "q/p-value" else item for item in items])

    reader.context.route("**/practice/items.json", rename)
    page = reader.go(SESSION)
    expect(page.locator(".session__status")).to_contain_text("Due today: 1.")
    assert reviews(page) == {"p-value": [[ONE, 3], [TWO, 4]]}


def test_histories_unite_in_order_and_count_once(reader: Reader, tmp_path: Path) -> None:
    store(reader, "reviews", {"p-value": [[ONE, 3], [THREE, 2]]})
    page = reader.go(PROGRESS)
    theirs = {"p-value": [[ONE, 3], [TWO, 1]], "constructor": [[TWO, 4]]}
    assert "Grades: 2 new of 3." in give(page, tmp_path / "grades.json", theirs)
    assert "Grades: 0 new of 3." in give(page, tmp_path / "grades.json", theirs)
    united = {"p-value": [[ONE, 3], [TWO, 1], [THREE, 2]], "constructor": [[TWO, 4]]}
    assert reviews(page) == united
    assert export(page)["reviews"] == united


@pytest.mark.parametrize(
    "log",
    [
        [],
        [[ONE, 5]],
        [[ONE, "3"]],
        [[ONE]],
        [["2026-02-31T10:00:00Z", 3]],
        [["2026-03-01", 3]],
        [["2026-03-01T25:00:00Z", 3]],
        [[TWO, 3], [ONE, 3]],
        {"0": [ONE, 3]},
    ],
    ids=str,
)
def test_damaged_grades_are_refused_and_change_nothing(log: object, reader: Reader, tmp_path: Path) -> None:
    store(reader, "reviews", {"p-value": [[ONE, 3]]})
    page = reader.go(PROGRESS)
    said = give(page, tmp_path / "grades.json", {"rag": [[ONE, 3]], "p-value": log})
    assert "cannot be grades of a question" in said
    assert reviews(page) == {"p-value": [[ONE, 3]]}


def test_what_is_whole_in_a_damaged_storage_is_used(reader: Reader) -> None:
    store(reader, "reviews", {"p-value": [[ONE, 9]], "overfitting": [[ONE, 1]]})
    page = reader.go(SESSION)
    expect(page.locator(".session__status")).to_contain_text("Due today: 1.")
    reader.go(PROGRESS)
    page.get_by_text("Data that could not be read").wait_for()
