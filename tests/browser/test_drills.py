"""Estimation drills in the browser: numbers are compared, and what is no number is said to be none."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.served import DRILLS

ID = "decode-speed-roofline"


def form(reader: Reader) -> Locator:
    """Open the page and return the form of one drill with two numbers."""
    return reader.go(DRILLS).locator(f"form[data-drill='{ID}']")


def test_right_numbers_tick_the_drill(reader: Reader) -> None:
    drill = form(reader)
    drill.get_by_label("8B in bf16").fill("210")
    drill.get_by_label("70B in 4 bits").fill("100")
    drill.get_by_role("button", name="Compare").click()
    expect(drill.get_by_role("status")).to_have_text("8B in bf16: good, within 10%. 70B in 4 bits: good, within 10%.")
    expect(reader.page.locator(f"input[data-tick='e:drill/{ID}']")).to_be_checked()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("420", "too high, by a factor of 2.0"),
        ("20.9", "too low, by a factor of 10"),
        ("0.209k", "good"),
        ("2.09e2", "good"),
        ("2 09", "good"),
        ("0", "far off"),
        ("many", "enter a number"),
        ("", "enter a number"),
    ],
)
def test_what_is_typed_is_understood(reader: Reader, typed: str, said: str) -> None:
    drill = form(reader)
    drill.get_by_label("8B in bf16").fill(typed)
    drill.get_by_label("8B in bf16").press("Enter")
    expect(drill.get_by_role("status")).to_contain_text(f"8B in bf16: {said}")
    expect(reader.page.locator(f"input[data-tick='e:drill/{ID}']")).not_to_be_checked()


def test_without_scripts_the_sum_reads(new_reader: NewReader) -> None:
    page = new_reader(java_script_enabled=False).go(DRILLS)
    expect(page.locator("form.drill").first).to_be_hidden()
    page.locator("summary", has_text="Show the sum").first.click()
    expect(page.get_by_text("at_16_bits").first).to_be_visible()
