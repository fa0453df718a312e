"""What the tests of notes share: where a note is written on a question page, and what the storage holds of it."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.reader import Reader
from tests.browser.served import PROGRESS

KEY = "outloud:/guide/:notes"
QUESTION = "gradient-descent"
TITLE = "Gradient descent"
TEXT = "Draw the valley first.\nThen say what the step costs."
LIMIT = 20_000


def question(page: Page, id_: str = QUESTION) -> Locator:
    """Return the section of a question."""
    return page.locator(f".question[data-question='{id_}']")


def opener(page: Page) -> Locator:
    """Return the button that opens the field."""
    return question(page).get_by_role("button", name=re.compile("^(Note|Edit note): "))


def field(page: Page) -> Locator:
    """Return the field of the note."""
    return page.get_by_role("textbox", name=f"Your note: {TITLE}")


def write(page: Page, text: str = TEXT) -> None:
    """Open the field of the question that the address has opened, and write."""
    opener(page).click()
    field(page).fill(text)


def status(page: Page) -> Locator:
    """Return what is said about the note."""
    return question(page).get_by_role("status")


def stored(page: Page) -> dict[str, str]:
    """Return the notes that the storage holds."""
    return dict(json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or '{"notes": {}}')["notes"])


def store(page: Page, notes: dict[str, str]) -> None:
    """Put notes into the storage, as an earlier visit did."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps({"v": 1, "notes": notes})])


def bring(reader: Reader, file: Path, notes: object) -> Locator:
    """Import a file with notes, and return what is said about it."""
    file.write_text(json.dumps({"app": "outloud", "v": 1, "ticks": {}, "notes": notes}), encoding="utf-8")
    page = reader.go(PROGRESS)
    page.locator("input[type=file]").set_input_files(file)
    return page.locator(".progress__result")


def export(reader: Reader, file: Path) -> dict[str, Any]:
    """Export the progress to a file, and return what it holds."""
    page = reader.go(PROGRESS)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()
    file.write_bytes(Path(download.value.path()).read_bytes())
    return dict(json.loads(file.read_text(encoding="utf-8")))
