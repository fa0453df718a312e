"""The draw of a mock interview follows its data, and its scorecard prints for every round."""

from collections import Counter
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.pdf import FORMATS, missing, print_page, words
from tests.browser.reader import PHONE, Reader
from tests.browser.served import MOCK
from tests.browser.test_accessibility import violations
from tests.browser.test_mock import NO_DIALOG, address, begin, walk
from tests.guides import ROOT

SETS = yaml.safe_load((ROOT / "data" / "mock-interviews.yml").read_text(encoding="utf-8"))["sets"]
LEVELS = ["entry", "intermediate", "advanced", "senior", "expert", "research"]
DRAW = """async ([draws, seeds, minutes]) => {
  const main = document.querySelector('script[type=module]').src;
  const { drawn } = await import(new URL('mock-draw.js', main));
  const { allItems } = await import(new URL('items.js', main));
  const items = await allItems();
  const levels = [...document.querySelector('[name=level]').options].map(({ value }) => value);
  return draws.flatMap((draw) => seeds.map((seed) => drawn(items, draw, { level: draw.level, levels, minutes, seed })
    .map(({ id, kind, phase, level, about }) => ({ id, kind, phase: phase ?? about ?? null, level }))));
}"""


def draws(page: Page, draw: list[dict[str, Any]], seeds: list[str], minutes: int = 60) -> list[list[dict[str, Any]]]:
    """Draw without the page."""
    return list(page.evaluate(DRAW, [draw, seeds, minutes]))


def test_every_role_gets_a_full_set_at_every_level(reader: Reader) -> None:
    page = reader.go(MOCK)
    wanted = [{**draw, "level": level} for draw in SETS for level in LEVELS]
    for draw, found in zip(wanted, draws(page, wanted, ["a"]), strict=True):
        assert len({item["id"] for item in found}) == min(draw["questions"], 60 // draw["minutes"]), draw
        assert {item["kind"] for item in found} <= set(draw["kinds"])
        assert not [item for item in found if item["phase"] not in (None, "behavioral", *draw["phases"])]


def test_the_draw_follows_the_shares_and_the_level(reader: Reader) -> None:
    page = reader.go(MOCK)
    draw = next(draw for draw in SETS if (draw["role"], draw["round"]) == ("research-engineer", "ml"))
    drawn = draws(page, [{**draw, "level": "advanced", "questions": 1}], [f"s{n}" for n in range(900)])
    kinds = Counter(item["kind"] for found in drawn for item in found)
    for kind, weight in draw["kinds"].items():
        assert kinds[kind] / 900 == pytest.approx(weight / sum(draw["kinds"].values()), abs=0.05)
    phases = Counter(item["phase"] for found in drawn for item in found if item["kind"] == "concept")
    for phase, weight in draw["phases"].items():
        assert phases[phase] / phases.total() == pytest.approx(weight / sum(draw["phases"].values()), abs=0.09)
    levels = Counter(item["level"] for found in drawn for item in found)
    assert levels["advanced"] > levels["intermediate"] > levels["entry"]
    assert not {"senior", "expert", "research"} & set(levels)


def test_a_new_question_hardly_changes_a_set(reader: Reader) -> None:
    page = reader.go(MOCK)
    script = DRAW.replace("await allItems()", "(await allItems()).filter((_, n) => n !== 0)")
    draw = [{**draw, "level": "intermediate"} for draw in SETS if draw["round"] == "ml"]
    pairs = zip(draws(page, draw, ["x"]), page.evaluate(script, [draw, ["x"], 60]), strict=True)
    assert all(len({item["id"] for item in one} & {item["id"] for item in two}) >= len(one) - 1 for one, two in pairs)


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize("draw", [draw for draw in SETS if draw["role"] == "data-scientist"], ids=lambda draw: str(draw["round"]))
def test_the_scorecard_is_one_sheet_or_two(draw: dict[str, Any], paper: str, reader: Reader) -> None:
    page = begin(reader, role="data-scientist", round=draw["round"], minutes="60")
    asked = walk(page)
    page.get_by_role("button", name="Print the scorecard").click()
    assert page.evaluate("window.printed") == "scorecard"
    sheets = print_page(page, paper)
    assert len(sheets) <= 2
    titles = page.locator(".session__summary th a").all_inner_texts()
    assert missing([*titles, *asked, "data scientist, senior level, seed abc12", "Notes", "Strong yes"], sheets) == []
    assert "howitworks" not in words(*sheets)
    assert "howwasit" not in words(*sheets)


def test_an_empty_scorecard_can_be_printed_before(reader: Reader) -> None:
    page = reader.go(address(round="behavioral"))
    page.evaluate(NO_DIALOG)
    page.get_by_role("button", name="Print an empty scorecard").click()
    sheets = print_page(page, "A4")
    assert len(sheets) == 1
    assert missing(["Scorecard: Behavioral round", "Own part", "Verdict"], sheets) == []
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".scorecard-filled")).to_have_count(0)


def test_printing_takes_nothing_of_a_round_away(reader: Reader) -> None:
    page = reader.go(address(minutes="15"))
    page.evaluate("window.print = () => dispatchEvent(new Event('afterprint'))")
    page.get_by_role("button", name="Print an empty scorecard").click()
    expect(page.locator(".scorecard-filled")).to_have_count(0)
    page.get_by_role("button", name="Start the round").click()
    assert len(walk(page)) == 2
    page.get_by_role("button", name="Print the scorecard").click()
    expect(page.locator(".session__summary")).to_be_visible()
    expect(page.locator(".scorecard-filled")).to_be_visible()


def test_without_scripts_the_scorecards_print_empty(new_reader: NewReader) -> None:
    page = new_reader(java_script_enabled=False).go(MOCK)
    expect(page.locator("[data-without-script]")).to_be_visible()
    expect(page.locator(".mock__setup")).to_be_hidden()
    sheets = print_page(page, "A4")
    assert len(sheets) == 5
    for sheet, title in zip(
        sheets, ("Phone screen", "Coding round", "ML round", "Design round", "Behavioral round"), strict=True
    ):
        assert missing([f"Scorecard: {title}", "Notes", "Strong yes"], [sheet]) == []


def test_without_the_list_the_page_says_so(reader: Reader) -> None:
    reader.context.route("**/practice/items.json", lambda route: route.fulfill(status=503))
    page = reader.go(MOCK)
    expect(page.locator(".mock__status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("button", name="Start the round")).to_be_disabled()
    reader.context.unroute("**/practice/items.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("button", name="Start the round")).to_be_enabled()
    reader.forgive("503")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_a_round(width: int, scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(viewport={**PHONE, "width": width}, color_scheme=scheme)
    page = begin(reader)
    page.get_by_role("button", name="Ask a follow-up").click()
    expect(page.locator(".mock__more li")).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
    walk(page)
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
