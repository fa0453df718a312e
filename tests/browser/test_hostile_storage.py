"""Bad files and bad storage: told to the reader, and nothing is lost."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.served import CHECKLIST, PROGRESS

ID = "c:logistics/names"
GOOD = {ID: "2026-11-20"}
FILES = {
    "not-json": ("{", "not JSON"),
    "empty": ("", "not JSON"),
    "picture": ("\x89PNG\r\n\x1a\n", "not JSON"),
    "too-large": (json.dumps({"app": "outloud", "v": 1, "ticks": GOOD, "x": "x" * 21_000_000}), "larger than 20 MB"),
    "list": ("[]", "not exported by Out Loud ML"),
    "null": ("null", "not exported by Out Loud ML"),
    "other-app": (json.dumps({"app": "other", "v": 1, "ticks": GOOD}), "not exported by Out Loud ML"),
    "future-version": (json.dumps({"app": "outloud", "v": 2, "ticks": GOOD}), "version “2”"),
    "no-version": (json.dumps({"app": "outloud", "ticks": GOOD}), "version"),
    "ticks-are-a-list": (json.dumps({"app": "outloud", "v": 1, "ticks": [ID]}), "no ticks"),
    "proto": ('{"app": "outloud", "v": 1, "ticks": {"__proto__": {"polluted": "2026-11-20"}}}', "__proto__"),
    "constructor": ('{"app": "outloud", "v": 1, "ticks": {"constructor": "2026-11-20"}}', "constructor"),
    "markup": ('{"app": "outloud", "v": 1, "ticks": {"<img src=x onerror=alert(1)>": "2026-11-20"}}', "<img src=x"),
    "bad-date": (json.dumps({"app": "outloud", "v": 1, "ticks": {ID: "2026-02-30"}}), ID),
    "date-is-a-number": (json.dumps({"app": "outloud", "v": 1, "ticks": {ID: 1}}), ID),
    "one-of-two-is-bad": (json.dumps({"app": "outloud", "v": 1, "ticks": GOOD | {"z:y": "2026-11-20"}}), "z:y"),
}
DENY = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
STORED = {
    "not-json": "{{{",
    "null": "null",
    "list": "[1, 2]",
    "future-version": json.dumps({"v": 99, "ticks": {"shape": "unknown"}}),
    "proto": '{"v": 1, "ticks": {"__proto__": {"polluted": true}, "c:logistics/names": "2026-11-20"}}',
    "foreign-entry": json.dumps({"v": 1, "ticks": GOOD | {"<b>": "2026-11-20"}}),
}


def storage(page: Page) -> dict[str, str]:
    """Return all that is stored."""
    return dict(page.evaluate("() => ({ ...localStorage })"))


def progress_key(reader: Reader) -> str:
    """Tick once, and return the key under which that is stored; afterwards nothing is ticked."""
    page = reader.go(CHECKLIST)
    page.locator(f"[data-tick='{ID}']").check()
    page.wait_for_function("id => Object.values(localStorage).some((text) => text.includes(id))", arg=ID)
    key = next(key for key, text in storage(page).items() if ID in text)
    page.evaluate("localStorage.clear()")
    return key


@pytest.mark.parametrize("name", FILES)
def test_bad_files_are_refused_as_a_whole_and_the_reason_is_told(name: str, reader: Reader, tmp_path: Path) -> None:
    text, reason = FILES[name]
    page = reader.go(CHECKLIST)
    page.locator("[data-tick='c:logistics/sound']").check()
    reader.go(PROGRESS)
    expect(page.locator(".progress__total")).to_contain_text("1 checklist item")
    before = storage(page)
    file = tmp_path / "file.json"
    file.write_text(text, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text(reason)
    expect(page.locator(".progress__result")).to_contain_text("Nothing was changed.")
    assert storage(page) == before
    assert page.evaluate("({}).polluted") is None
    assert page.locator(".progress__result *").count() == 0


@pytest.mark.parametrize("name", STORED)
def test_stored_text_that_cannot_be_read_is_set_aside_and_told(name: str, reader: Reader) -> None:
    key = progress_key(reader)
    page = reader.page
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, STORED[name]])
    reader.go(PROGRESS)
    expect(page.get_by_role("heading", name="Data that could not be read")).to_be_visible()
    assert STORED[name] in [text for other, text in storage(page).items() if other != key]
    assert page.evaluate("({}).polluted") is None
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == STORED[name]
    reader.go(CHECKLIST)
    page.locator("[data-tick='c:logistics/sound']").check()
    page.reload()
    expect(page.locator("[data-tick='c:logistics/sound']")).to_be_checked()


def test_ticks_that_can_be_read_survive_entries_that_cannot(reader: Reader) -> None:
    key = progress_key(reader)
    page = reader.page
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, STORED["foreign-entry"]])
    reader.go(CHECKLIST)
    expect(page.locator(f"[data-tick='{ID}']")).to_be_checked()


def test_data_of_other_sites_of_the_same_origin_is_left_alone(reader: Reader, tmp_path: Path) -> None:
    page = reader.go(PROGRESS)
    others = {"outloud:/elsewhere/:progress": "theirs", "theme": "dark", "__proto__x": "y"}
    page.evaluate("others => Object.entries(others).forEach(([key, text]) => localStorage.setItem(key, text))", others)
    file = tmp_path / "file.json"
    file.write_text(json.dumps({"app": "outloud", "v": 1, "ticks": GOOD}), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Imported 1 tick")
    page.get_by_role("button", name="Clear all ticks").click()
    page.get_by_role("dialog", name="Clear all ticks?").get_by_role("button", name="Clear", exact=True).click()
    expect(page.locator(".progress__total")).to_have_text("Nothing is ticked yet.")
    assert {key: text for key, text in storage(page).items() if key in others} == others


@pytest.mark.parametrize(
    ("script", "words"), [(DENY, "does not let the site keep anything"), (FULL, "storage for the site is full")]
)
def test_storage_that_does_not_work_is_told_and_the_page_works(script: str, words: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.context.add_init_script(script)
    page = reader.go(CHECKLIST)
    page.locator(f"[data-tick='{ID}']").check()
    expect(page.locator(".notice [role=status]")).to_contain_text(words)
    expect(page.locator(f"[data-tick='{ID}']")).to_be_checked()
    expect(page.locator(".meter__count").first).to_contain_text("1 of ")
    page.locator(".notice").get_by_role("button", name="Close").click()
    expect(page.locator(".notice")).to_have_count(0)
    if script == DENY:
        # Two scripts of the theme that ask for the kept color scheme give up; none of ours does.
        assert reader.faults == ["script error: denied"] * 2
        reader.forgive("script error: denied")
