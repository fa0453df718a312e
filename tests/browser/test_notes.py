"""Notes on question pages: kept while they are written, in every tab, through a reload and a rename."""

import re

import pytest
from playwright.sync_api import Request, Route, expect

from tests.browser.conftest import NewReader
from tests.browser.notes import KEY, QUESTION, TEXT, TITLE, field, opener, question, status, store, stored, write
from tests.browser.pdf import missing, print_page, squeeze, words
from tests.browser.places import overflow
from tests.browser.reader import DESKTOP, PHONE, Reader
from tests.browser.served import PROGRESS, Served
from tests.browser.test_accessibility import violations
from tests.browser.test_session import begin


def test_a_visit_without_notes_fetches_nothing_for_them(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION].partition("#")[0])
    page.wait_for_load_state("networkidle")
    expect(page.locator(".note-open")).to_have_count(0)
    assert [path for path in reader.requests if "note" in path or "kept" in path] == []
    question(page).locator("summary").click()
    expect(opener(page)).to_be_visible()
    assert page.locator("textarea").count() == 0


def test_a_note_is_saved_while_it_is_written_and_shown_after_a_reload(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    write(page)
    expect(status(page)).to_have_text("Saved in this browser.")
    assert stored(page) == {QUESTION: TEXT}
    page.reload()
    reader.ready()
    expect(opener(page)).to_have_accessible_name(f"Edit note: {TITLE}")
    expect(question(page).locator(".note-start")).to_have_text("Draw the valley first.")
    opener(page).click()
    expect(field(page)).to_have_value(TEXT)


def test_a_closed_question_shows_that_it_has_a_note_but_not_what_it_says(reader: Reader, served: Served) -> None:
    path = served.questions[QUESTION].partition("#")[0]
    store(reader.go(path), {QUESTION: TEXT})
    page = reader.go(path)
    expect(question(page).locator("details")).not_to_have_attribute("open", "")
    expect(opener(page)).to_have_accessible_name(f"Edit note: {TITLE}")
    expect(question(page).locator(".note-start")).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("^Note: "))).to_have_count(0)


def test_a_note_is_there_after_instant_navigation(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    write(page)
    page.get_by_role("link", name="Practice", exact=True).first.click()
    expect(page.locator("h1")).to_contain_text("Practice")
    page.go_back()
    expect(opener(page)).to_have_accessible_name(f"Edit note: {TITLE}")
    opener(page).click()
    expect(field(page)).to_have_value(TEXT)
    # Without the styles it would be as narrow as the browser makes it.
    assert field(page).evaluate("area => area.offsetWidth > 400")


def test_an_emptied_note_is_deleted(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    write(page)
    field(page).fill(" \n")
    expect(status(page)).to_have_text("The note is deleted.")
    expect(opener(page)).to_have_accessible_name(f"Note: {TITLE}")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None


def test_another_tab_follows(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    other = reader.go(served.questions[QUESTION], reader.context.new_page())
    opener(other).click()
    field(other).blur()
    listed = reader.go(PROGRESS, reader.context.new_page())
    write(page)
    expect(field(other)).to_have_value(TEXT)
    expect(status(other)).to_contain_text("Changed in another tab")
    expect(opener(other)).to_have_accessible_name(f"Edit note: {TITLE}")
    expect(listed.locator(".notes__text")).to_have_text(TEXT)


def test_another_tab_does_not_destroy_what_is_typed_here(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    write(page, "Typed here")
    other = reader.go(served.questions[QUESTION], reader.context.new_page())
    opener(other).click()
    field(other).fill("Typed there")
    expect(status(page)).to_contain_text("Changed in another tab")
    expect(field(page)).to_have_value("Typed here")
    field(page).press("End")
    field(page).type(", and on")
    expect(field(page)).to_have_value("Typed here, and on\n\nTyped there")
    assert stored(page) == {QUESTION: "Typed here, and on\n\nTyped there"}


def test_the_keyboard_is_enough(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    expect(opener(page)).to_have_attribute("aria-expanded", "false")
    opener(page).focus()
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    expect(opener(page)).to_have_attribute("aria-expanded", "true")
    # Single keys of the theme, which open the search or turn the page, are letters here.
    page.keyboard.type("fps/n, p.")
    expect(field(page)).to_have_value("fps/n, p.")
    page.keyboard.press("Escape")
    expect(field(page)).to_be_hidden()
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(question(page).get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Enter")
    expect(opener(page)).to_be_focused()


def test_focus_stays_when_a_note_is_emptied_under_a_closed_answer(reader: Reader, served: Served) -> None:
    path = served.questions[QUESTION].partition("#")[0]
    store(reader.go(path), {QUESTION: TEXT})
    page = reader.go(path)
    write(page, "")
    page.keyboard.press("Escape")
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_be_visible()


@pytest.mark.parametrize("both", [False, True])
def test_a_renamed_question_takes_its_note_along(both: bool, reader: Reader, served: Served) -> None:
    def rename(route: Route) -> None:
        tick = f'data-tick="q:{QUESTION}"'
        route.fulfill(body=route.fetch().text().replace(tick, f'{tick} data-was="q:its-former-id"'), content_type="text/html")

    path = served.questions[QUESTION].partition("#")[0]
    page = reader.go(path)
    store(page, {"its-former-id": "Old", "p-value": "Other"} | ({QUESTION: "New"} if both else {}))
    page.route(f"**/{path}", rename)
    reader.go(path)
    expect(opener(page)).to_have_accessible_name(f"Edit note: {TITLE}")
    assert stored(page) == {"p-value": "Other", QUESTION: "New\n\nOld" if both else "Old"}


def test_notes_are_not_printed_with_the_answers(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    write(page)
    sheets = print_page(page, "A4")
    assert missing(["Gradient descent"], sheets) == []
    for text in (*TEXT.split("\n"), "Edit note", "Your note", "Saved in this browser"):
        assert squeeze(text) not in words(*sheets), text


def test_without_scripts_a_sentence_says_so(new_reader: NewReader, served: Served) -> None:
    reader = new_reader(java_script_enabled=False)
    expect(reader.go(PROGRESS).locator("[data-notes]")).to_contain_text("Notes on questions need JavaScript")
    expect(reader.go(served.questions[QUESTION]).get_by_text("Note", exact=True)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(width: int, scheme: str, new_reader: NewReader, served: Served) -> None:
    size = {320: {"width": 320, "height": 640}, 390: PHONE, 1280: DESKTOP}[width]
    reader = new_reader(viewport=size, color_scheme=scheme)
    page = reader.go(served.questions[QUESTION])
    write(page, "unbroken" * 40)
    assert violations(page) == []
    assert overflow(page) == []
    page.keyboard.press("Escape")
    expect(question(page).locator(".note-start")).to_be_visible()
    assert overflow(page) == []
    reader.go(PROGRESS)
    page.get_by_role("button", name="Delete the note").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".notes__text")).to_be_visible()
    assert violations(page) == []
    assert overflow(page) == []


def test_the_script_of_the_notes_comes_once(reader: Reader, served: Served) -> None:
    asked: list[str] = []

    def note_script(request: Request) -> None:
        asked.extend([request.url] if "note-fields" in request.url else [])

    reader.page.on("request", note_script)
    page = reader.go(served.questions[QUESTION])
    page.get_by_role("button", name="Open all answers").click()
    page.get_by_role("button", name="Close all answers").click()
    page.get_by_role("button", name="Open all answers").click()
    expect(opener(page)).to_be_visible()
    assert question(page).locator(".note-open").count() == 1
    assert len(asked) == 1


def test_a_note_is_written_and_read_in_a_session(reader: Reader, served: Served) -> None:
    page = begin(reader)
    page.get_by_role("button", name="Show the answer").click()
    card = page.locator(".session__card")
    card.get_by_role("button", name=re.compile("^Note: ")).click()
    page.keyboard.type("2 things, u and u")
    expect(card.get_by_role("status")).to_have_text("Saved in this browser.")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(card.locator(".note-box")).to_be_hidden()
    [(id_, text)] = stored(page).items()
    assert text == "2 things, u and u"
    page = begin(reader)
    expect(card.locator(".note-start")).to_have_count(0)
    page.get_by_role("button", name="Show the answer").click()
    expect(card.locator(".note-start")).to_have_text(text)
    expect(question(reader.go(served.questions[id_]), id_).locator(".note-start")).to_have_text(text)
