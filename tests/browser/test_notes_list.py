"""The list of all notes on the progress page, and deleting one of them or everything."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import NewReader
from tests.browser.notes import (
    QUESTION,
    TEXT,
    TITLE,
    opener,
    store,
    stored,
)
from tests.browser.pdf import missing, print_page
from tests.browser.reader import Reader
from tests.browser.served import PROGRESS, Served
from tests.browser.test_accessibility import violations
from tests.browser.test_hostile_storage import FULL


def test_the_list_takes_notes_of_renamed_questions_along(reader: Reader) -> None:
    def rename(route: Route) -> None:
        route.fulfill(json=route.fetch().json() | {"renamed": {"its-former-id": QUESTION}})

    page = reader.go(PROGRESS)
    store(page, {"its-former-id": "Old", "gone-for-good": "Still mine"})
    page.route("**/search/titles.json", rename)
    reader.go(PROGRESS)
    expect(page.locator(".notes__list strong")).to_have_text([TITLE, "gone-for-good"])
    assert stored(page) == {QUESTION: "Old", "gone-for-good": "Still mine"}


def test_the_list_leads_to_the_question(reader: Reader, served: Served) -> None:
    page = reader.go(PROGRESS)
    expect(page.locator("[data-notes]")).to_contain_text("No notes yet.")
    assert not any("titles.json" in path for path in reader.requests)
    store(page, {"p-value": "<b>Second</b>", QUESTION: TEXT})
    reader.go(PROGRESS)
    expect(page.locator(".notes__text")).to_have_text([TEXT, "<b>Second</b>"])
    page.locator(".notes__list").get_by_role("link", name=TITLE).click()
    expect(opener(page)).to_be_visible()
    assert reader.path() == served.questions[QUESTION]


def test_titles_are_a_small_file(served: Served) -> None:
    titles = json.loads((served.site / "search" / "titles.json").read_text(encoding="utf-8"))
    known = {id_: f"{page}#{id_}" for page, names in titles["pages"].items() for id_ in names}
    assert known == served.questions
    served.server.packed.clear()
    assert len(served.server.body(served.site / "search" / "titles.json")) < 20_000


def test_notes_are_listed_without_titles_when_these_do_not_come(reader: Reader) -> None:
    page = reader.go(PROGRESS)
    store(page, {QUESTION: TEXT})
    page.route("**/search/titles.json", lambda route: route.fulfill(body="{"))
    reader.go(PROGRESS)
    expect(page.locator(".notes__text")).to_have_text(TEXT)
    expect(page.locator(".notes__list strong")).to_have_text(QUESTION)


def test_a_deleted_note_can_be_brought_back(reader: Reader) -> None:
    page = reader.go(PROGRESS)
    store(page, {QUESTION: TEXT, "p-value": "Other"})
    reader.go(PROGRESS)
    page.get_by_role("button", name=f"Delete the note: {TITLE}").click()
    expect(page.locator(".notes__text")).to_have_text("Other")
    expect(page.locator(".notes__status")).to_contain_text(f"The note on “{TITLE}” was deleted.")
    assert stored(page) == {"p-value": "Other"}
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".notes__status")).to_have_text("The note is back.")
    expect(page.get_by_role("button", name=f"Delete the note: {TITLE}")).to_be_focused()
    assert stored(page) == {QUESTION: TEXT, "p-value": "Other"}


def test_undo_does_not_overwrite_what_was_written_since(reader: Reader) -> None:
    page = reader.go(PROGRESS)
    store(page, {QUESTION: "Old"})
    reader.go(PROGRESS)
    page.get_by_role("button", name=f"Delete the note: {TITLE}").click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    store(page, {QUESTION: "New"})
    page.keyboard.press("Enter")
    expect(page.locator(".notes__text")).to_have_text("New\n\nOld")


def seed(reader: Reader, served: Served) -> Page:
    """Keep something of every kind, and open the progress page."""
    page = reader.go(served.questions[QUESTION])
    page.evaluate(
        "kept => Object.entries(kept).forEach(([name, text]) => localStorage.setItem(`outloud:/guide/:${name}`, text))",
        {
            "progress": json.dumps({"v": 1, "ticks": {"q:p-value": "2026-01-02"}}),
            "notes": json.dumps({"v": 1, "notes": {QUESTION: TEXT, "p-value": "x"}}),
            "stories": json.dumps({"v": 1, "stories": [
                {"id": "a", "title": "", "situation": "", "task": "", "action": "", "result": "", "questions": []}]}),
            "reviews": json.dumps({"v": 1, "reviews": {"p-value": [["2026-01-02T10:00Z", 3]]}}),
            "plan": json.dumps({"v": 1, "plan": {"date": "2026-02-02", "started": "2026-01-02", "hours": 5, "weekdays": [1],
                                                  "level": "entry", "phases": [], "rounds": [], "sent": []}}),
            "code:sql/nth-highest-salary": "SELECT 1",
            "kept-aside:2026": "damaged",
            "shortcuts": "off",
            "offline": '{"choice": "off"}',
        },
    )  # fmt: skip
    page.evaluate("localStorage.setItem('outloud:/guide/sub/:notes', 'of another site')")
    return reader.go(PROGRESS)


def keys(page: Page) -> list[str]:
    """Return the keys of the guide, and of others, that are in use."""
    return sorted(key for key in page.evaluate("Object.keys(localStorage)") if key.startswith("outloud:"))


def test_clearing_ticks_leaves_what_was_written(reader: Reader, served: Served) -> None:
    page = seed(reader, served)
    before = keys(page)
    page.get_by_role("button", name="Clear all ticks").click()
    dialog = page.get_by_role("dialog", name="Clear all ticks?")
    expect(dialog).to_contain_text("What you wrote, your grades and your plan stay.")
    dialog.get_by_role("button", name="Clear", exact=True).click()
    expect(page.locator(".progress__total")).to_have_text("Nothing is ticked yet.")
    assert keys(page) == [key for key in before if not key.endswith(":progress")]


def test_everything_can_be_deleted(reader: Reader, served: Served, tmp_path: Path) -> None:
    page = seed(reader, served)
    page.get_by_role("button", name="Delete everything kept here").click()
    dialog = page.get_by_role("dialog", name="Delete everything?")
    expect(dialog).to_contain_text(
        "1 tick, 1 exercise with code, 1 story, 2 notes, 1 graded question, 1 plan, 1 text that could not be read."
    )
    expect(dialog.get_by_role("button", name="Keep everything")).to_be_focused()
    assert violations(page) == []
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Export first").click()
    file = tmp_path / "progress.json"
    file.write_bytes(Path(download.value.path()).read_bytes())
    page.keyboard.press("Escape")
    assert len(keys(page)) == 10
    page.get_by_role("button", name="Delete everything kept here").click()
    dialog.get_by_role("button", name="Delete everything").click()
    expect(page.locator(".progress__result")).to_have_text("Everything that was kept here is deleted.")
    assert keys(page) == ["outloud:/guide/:offline", "outloud:/guide/sub/:notes"]
    expect(page.locator(".progress__total")).to_have_text("Nothing is ticked yet.")
    expect(page.locator("[data-notes]")).to_contain_text("No notes yet.")
    expect(page.get_by_role("heading", name="Data that could not be read")).to_have_count(0)
    page.get_by_role("button", name="Delete everything kept here").click()
    expect(page.locator(".progress__result")).to_have_text("There is nothing to delete.")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".notes__text")).to_have_text([TEXT, "x"])
    assert len(keys(page)) == 8


def test_what_the_storage_did_not_take_is_deleted_with_everything(new_reader: NewReader) -> None:
    reader = new_reader()
    page = reader.go(PROGRESS)
    store(page, {QUESTION: TEXT})
    reader.go(PROGRESS)
    page.evaluate(f"() => {{ {FULL} }}")
    page.get_by_role("button", name="Delete the note").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".notes__text")).to_have_text(TEXT)
    page.get_by_role("button", name="Delete everything kept here").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    expect(page.locator("[data-notes]")).to_contain_text("No notes yet.")


def test_the_list_prints_whole_and_without_buttons(reader: Reader) -> None:
    page = reader.go(PROGRESS)
    long = "\n".join(f"Line {n} of many." for n in range(1, 90))
    store(page, {QUESTION: TEXT, "p-value": long})
    reader.go(PROGRESS)
    expect(page.locator(".notes__text")).to_have_count(2)
    sheets = print_page(page, "A4")
    assert missing([TITLE, *TEXT.split("\n"), *long.split("\n")], sheets) == []
    for text in ("Export to a file", "Delete"):
        assert text not in " ".join(re.sub("“[^”]*”", "", sheet.extract_text()) for sheet in sheets)
