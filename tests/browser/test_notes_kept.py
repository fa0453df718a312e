"""Notes that move to another browser, damaged ones, full storage, and texts that are too long: nothing is lost unsaid."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.notes import (
    KEY,
    LIMIT,
    QUESTION,
    TEXT,
    bring,
    export,
    field,
    opener,
    question,
    status,
    store,
    stored,
    write,
)
from tests.browser.reader import Reader, wait_for_storage
from tests.browser.served import PROGRESS, Served
from tests.browser.test_hostile_storage import DENY, FULL


def test_notes_move_to_another_browser_and_back(reader: Reader, new_reader: NewReader, served: Served, tmp_path: Path) -> None:
    write(reader.go(served.questions[QUESTION]), "Mine")
    file = tmp_path / "progress.json"
    export(reader, file)
    other = new_reader()
    store(other.go(PROGRESS), {QUESTION: "Theirs", "p-value": "Only there"})
    page = other.go(PROGRESS)
    for said in ("Notes: 1 new of 1.", "Notes: 0 new of 1."):
        page.locator("input[type=file]").set_input_files(file)
        expect(page.locator(".progress__result")).to_contain_text(said)
    expect(page.locator(".notes__text")).to_have_text(["Theirs\n\nMine", "Only there"])
    export(other, file)
    page = reader.go(PROGRESS)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Notes: 2 new of 2.")
    assert stored(page) == {QUESTION: "Theirs\n\nMine", "p-value": "Only there"}


def test_an_older_copy_of_a_note_adds_nothing(reader: Reader, tmp_path: Path) -> None:
    store(reader.go(PROGRESS), {QUESTION: "First. And more."})
    expect(bring(reader, tmp_path / "a.json", {QUESTION: "First."})).to_contain_text("Notes: 0 new of 1.")
    assert stored(reader.page) == {QUESTION: "First. And more."}


def test_a_note_that_does_not_fit_beside_ones_own_is_told_and_not_cut(reader: Reader, tmp_path: Path) -> None:
    own = "a" * (LIMIT - 5)
    store(reader.go(PROGRESS), {QUESTION: own})
    result = bring(reader, tmp_path / "a.json", {QUESTION: "Theirs", "p-value": "b" * LIMIT})
    expect(result).to_contain_text("Notes: 1 new of 2. Together with yours, longer than 20,000 characters")
    expect(result).to_contain_text(f"left in the file: {QUESTION}.")
    assert stored(reader.page) == {QUESTION: own, "p-value": "b" * LIMIT}


@pytest.mark.parametrize(
    "notes",
    [
        ["text"], "text", None, {QUESTION: 1}, {QUESTION: "x" * (LIMIT + 1)}, {QUESTION: " "},
        {"<b>": "x"}, {"__proto__x": "x"}, {"p-value": "good", QUESTION: ["x"]},
    ],
)  # fmt: skip
def test_a_file_with_a_damaged_note_changes_nothing(notes: object, reader: Reader, tmp_path: Path) -> None:
    store(reader.go(PROGRESS), {QUESTION: TEXT})
    result = bring(reader, tmp_path / "a.json", notes)
    expect(result).to_contain_text("cannot be a note")
    expect(result).to_contain_text("Nothing was changed.")
    assert stored(reader.page) == {QUESTION: TEXT}


def test_an_id_that_every_object_has_is_no_trouble(reader: Reader, tmp_path: Path) -> None:
    expect(bring(reader, tmp_path / "a.json", {"constructor": "x"})).to_contain_text("Notes: 1 new of 1.")
    assert stored(reader.page) == {"constructor": "x"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{{{", {}),
        ("[]", {}),
        (json.dumps({"v": 99, "notes": {QUESTION: ["new", "form"]}}), {}),
        (json.dumps({"v": 1, "notes": {QUESTION: TEXT, "p-value": 7}}), {QUESTION: TEXT}),
        (json.dumps({"v": 1, "notes": {QUESTION: TEXT, "p-value": "x" * (LIMIT + 1)}}), {QUESTION: TEXT}),
    ],
)
def test_damaged_notes_are_set_aside_and_what_is_whole_is_used(
    text: str, left: dict[str, str], reader: Reader, served: Served
) -> None:
    page = reader.go(PROGRESS)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    reader.go(served.questions[QUESTION])
    opener(page).click()
    expect(field(page)).to_have_value(left.get(QUESTION, ""))
    field(page).fill("Written since")
    assert stored(page) == {QUESTION: "Written since"}
    reader.go(PROGRESS)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    page.get_by_role("button", name="Discard").click()
    reader.go(PROGRESS)
    expect(page.locator("[data-note]")).to_have_count(1)
    expect(page.get_by_role("heading", name="Data that could not be read")).to_have_count(0)


@pytest.mark.parametrize("script", [DENY, FULL])
def test_storage_that_does_not_work_is_told_and_notes_last_until_one_leaves(
    script: str, new_reader: NewReader, served: Served
) -> None:
    reader = new_reader()
    reader.context.add_init_script(script)
    page = reader.go(served.questions[QUESTION])
    write(page)
    expect(status(page)).to_contain_text("Not saved")
    expect(page.locator(".notice [role=status]")).to_contain_text("lasts only until you leave")
    page.keyboard.press("Escape")
    opener(page).click()
    expect(field(page)).to_have_value(TEXT)
    expect(question(page).locator(".note-start")).to_have_text("Draw the valley first.")
    if script == DENY:
        reader.forgive("script error: denied")


def test_a_full_storage_does_not_bring_back_what_another_tab_changed(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    page.evaluate(f"() => {{ window.setItem = Storage.prototype.setItem; {FULL} }}")
    write(page, "Unsaved")
    expect(status(page)).to_contain_text("Not saved")
    other = reader.go(PROGRESS, reader.context.new_page())
    store(other, {"p-value": "From there"})
    wait_for_storage(page, KEY, other.evaluate("key => localStorage.getItem(key)", KEY))
    page.evaluate("() => { Storage.prototype.setItem = window.setItem }")
    field(page).fill("Saved at last")
    expect(status(page)).to_have_text("Saved in this browser.")
    assert stored(page) == {"p-value": "From there", QUESTION: "Saved at last"}


def test_the_end_of_a_note_that_is_too_long_is_told_and_stays_in_the_field(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    write(page, "x" * (LIMIT + 5))
    expect(status(page)).to_have_text("Longer than 20,000 characters: what comes after them is not saved.")
    expect(field(page)).to_have_value("x" * (LIMIT + 5))
    assert stored(page) == {QUESTION: "x" * LIMIT}
    field(page).fill("x" * (LIMIT - 1) + "y")
    expect(status(page)).to_have_text("Saved in this browser.")
    assert stored(page) == {QUESTION: "x" * (LIMIT - 1) + "y"}


def test_damaged_notes_that_were_discarded_do_not_come_back(reader: Reader) -> None:
    page = reader.go(PROGRESS)
    page.evaluate("key => localStorage.setItem(key, 'damaged')", KEY)
    reader.go(PROGRESS)
    page.get_by_role("button", name="Discard").click()
    reader.go(PROGRESS)
    expect(page.locator("[data-notes]")).to_contain_text("No notes yet.")
    expect(page.get_by_role("heading", name="Data that could not be read")).to_have_count(0)
