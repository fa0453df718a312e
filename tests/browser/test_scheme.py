"""Light and dark: follow the system, can be switched, are kept."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.test_print import brightness

SWITCH = "form[data-md-component=palette] label:visible, form[data-md-component=palette] button:visible"


def background(page: Page) -> float:
    """Return how bright the background of the page is."""
    return brightness(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_first_visit_follows_the_system(scheme: str, dark: bool, new_reader: NewReader) -> None:
    page = new_reader(color_scheme=scheme).go()
    assert background(page) < 60 if dark else background(page) > 200


def test_the_page_follows_when_the_system_changes(new_reader: NewReader) -> None:
    page = new_reader(color_scheme="light").go()
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        "getComputedStyle(document.body).colorScheme === 'dark' || document.body.dataset.mdColorScheme === 'slate'"
    )
    assert background(page) < 60


@pytest.mark.parametrize(("system", "wanted"), [("light", "dark"), ("dark", "light")])
def test_the_switch_wins_over_the_system_and_is_kept(system: str, wanted: str, new_reader: NewReader) -> None:
    reader = new_reader(color_scheme=system)
    page = reader.go()
    for _ in range(3):
        if (background(page) < 60) == (wanted == "dark"):
            break
        expect(page.locator(SWITCH)).to_have_count(1)
        page.locator(SWITCH).click()
        expect(page.locator("body")).not_to_have_attribute("data-md-color-switching", "")
    chosen = background(page)
    assert chosen < 60 if wanted == "dark" else chosen > 200
    page.reload()
    assert background(page) == chosen
    reader.go("levels/")
    assert background(page) == chosen


def test_the_switch_works_by_keyboard(new_reader: NewReader) -> None:
    page = new_reader(color_scheme="light").go()
    before = page.locator("body").get_attribute("data-md-color-media")
    page.locator("form[data-md-component=palette] input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).not_to_have_attribute("data-md-color-media", before or "")
