"""The story workshop: what is written survives a reload, a move to another browser, damage and print; gaps show."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.pdf import missing, print_page, words
from tests.browser.reader import Reader, exported
from tests.browser.served import PROGRESS, WORKSHOP
from tests.browser.test_accessibility import violations

KEY = "outloud:/guide/:stories"
ACTION = "I measured first and found that the joins took four of five minutes."


def write(page: Page, title: str = "The slow report", action: str = ACTION) -> None:
    """Add a story with a title and an action."""
    page.get_by_role("button", name="Add a story").click()
    card = page.locator(".story").last
    card.locator(".story__title").fill(title)
    card.get_by_label("Action").fill(action)


def test_words_and_seconds_are_counted_for_each_part(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    write(page, action="word " * 70)
    expect(page.locator(".story__count").nth(2)).to_have_text("70 words, about 30 s of 60")
    page.get_by_role("textbox", name="Result").fill("One word more.")
    expect(page.locator(".story__sum")).to_have_text("Together 73 words, about 31 s.")


def test_stories_survive_a_reload(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    write(page)
    write(page, "The second")
    reader.go(WORKSHOP)
    expect(page.locator(".story__title").first).to_have_value("The slow report")
    expect(page.locator(".story")).to_have_count(2)
    expect(page.get_by_label("Action").first).to_have_value(ACTION)


def test_gaps_show_until_a_story_covers_them(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    rows = page.locator("[data-question]").count()
    assert rows >= 6
    write(page)
    expect(page.locator(".workshop__gaps")).to_have_text(f"{rows} of {rows} questions have no story yet.")
    page.get_by_label("The slow report answers: Biggest failure").check()
    expect(page.locator(".workshop__gaps")).to_have_text(f"{rows - 1} of {rows} questions have no story yet.")
    expect(page.locator(".is-gap")).to_have_count(rows - 1)
    reader.go(WORKSHOP)
    expect(page.get_by_label("The slow report answers: Biggest failure")).to_be_checked()


def test_a_deleted_story_can_be_brought_back(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    write(page)
    page.get_by_role("button", name="Delete this story").click()
    expect(page.locator(".story")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Action")).to_have_value(ACTION)
    reader.go(WORKSHOP)
    expect(page.get_by_label("Action")).to_have_value(ACTION)


def test_stories_go_along_with_the_progress(reader: Reader, new_reader: NewReader, tmp_path: Path) -> None:
    write(reader.go(WORKSHOP))
    page = reader.go(PROGRESS)
    file = exported(page, tmp_path)
    other = new_reader()
    page = other.go(PROGRESS)
    for said in ("Stories: 1 new of 1.", "Stories: 0 new of 1."):
        page.locator("input[type=file]").set_input_files(file)
        expect(page.locator(".progress__result")).to_contain_text(said)
    expect(other.go(WORKSHOP).get_by_label("Action")).to_have_value(ACTION)


def test_a_file_with_a_damaged_story_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    bad = {"app": "outloud", "v": 1, "ticks": {}, "stories": [{"id": "a", "title": "Half a story"}]}
    file.write_text(json.dumps(bad), encoding="utf-8")
    page = reader.go(PROGRESS)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("1 entry in the file cannot be a story: “Half a story”")
    expect(reader.go(WORKSHOP).locator(".story")).to_have_count(0)


def test_damaged_stories_are_kept_aside(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    write(page)
    page.evaluate("key => localStorage.setItem(key, localStorage.getItem(key).replace('[', '[{\"id\": 1},'))", KEY)
    reader.go(WORKSHOP)
    expect(page.get_by_label("Action")).to_have_value(ACTION)
    write(page, "Another")
    expect(reader.go(PROGRESS).locator(".progress__aside")).to_contain_text("Set aside 1")


def test_damaged_stories_that_cannot_be_set_aside_are_not_overwritten(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    page.evaluate("key => localStorage.setItem(key, 'damaged')", KEY)
    page.evaluate(
        """key => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (name, text) {
        if (name !== key) throw new DOMException("full", "QuotaExceededError");
        set.call(this, name, text);
      };
    }""",
        KEY,
    )
    write(page)
    expect(page.get_by_label("Action")).to_have_value(ACTION)
    expect(page.locator(".notice")).to_contain_text("storage")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == "damaged"


def test_each_story_prints_as_a_card_with_all_its_words(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    write(page, action="\n".join(f"Step {n} of many." for n in range(1, 25)))
    write(page, "The second")
    sheets = print_page(page, "A4")
    assert missing(["Step 24 of many.", ACTION, "Which story for which question"], sheets) == []
    assert "step24ofmany" not in words(sheets[-1])
    assert "addastory" not in words(*sheets)


def test_without_scripts_there_is_a_worksheet(new_reader: NewReader) -> None:
    page = new_reader(java_script_enabled=False).go(WORKSHOP)
    expect(page.locator(".worksheet")).to_have_count(5)
    sheets = print_page(page, "A4")
    assert missing(["Story 5", "Situation", "Biggest failure"], sheets) == []


def test_axe_finds_nothing_on_a_card(reader: Reader) -> None:
    page = reader.go(WORKSHOP)
    write(page)
    assert violations(page) == []
