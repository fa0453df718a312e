"""Print: checklists on one sheet, plans on a few, questions with answers or with lines to write on."""

import re
from collections.abc import Callable

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.conftest import NewReader
from tests.browser.pdf import FORMATS, boxes, feet, missing, print_page, squeeze, words
from tests.browser.reader import Reader
from tests.browser.served import CHALLENGE, DRILLS, PLAN, PROBLEM, Served
from tests.guides import ROOT

CHECKLISTS = sorted((ROOT / "data" / "checklists").glob("*.yml"))
CARDS = sorted(path.stem for path in (ROOT / "docs" / "cards").glob("*.md") if path.stem != "index")
# Words of the navigation, the search, the toolbars and the footer that no sheet may show.
CHROME = ("Skip to content", "Type to start searching", "Open all answers", "Print this page", "Material for MkDocs",
          "Source on GitHub", "Back to top", "¶")  # fmt: skip
# window.print() opens a dialog: it is replaced by nothing, and what the print would show is printed by page.pdf().
LINES = """nodes => nodes.map((node) => getComputedStyle(node, '::after'))
  .map((lines) => [lines.backgroundImage, parseFloat(lines.height)])"""
NO_DIALOG = "window.print = () => { window.printed = true; }"


def rendered(page: Page, selector: str) -> list[str]:
    """Return the text of elements as it is in the document, closed or open; formulas and drawings are no text."""
    script = """nodes => nodes.map((node) => {
      const copy = node.cloneNode(true);
      copy.querySelectorAll('svg, math, .headerlink, .md-clipboard, .md-code__nav, summary').forEach((part) => part.remove());
      return copy.textContent;
    })"""
    return [str(text) for text in page.locator(selector).evaluate_all(script)]


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize("file", CHECKLISTS, ids=lambda file: file.stem)
def test_checklist_is_one_sheet_with_every_item_and_a_box_for_each(file: object, paper: str, reader: Reader) -> None:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    items = [str(item["text"]) for group in data["groups"] for item in group["items"]]
    page = reader.go(f"checklists/{file.stem}/")  # type: ignore[attr-defined]
    shown = rendered(page, ".sheet .tick span")
    assert len(shown) == len(items)
    sheets = print_page(page, paper)
    assert len(sheets) == 1
    assert missing([*shown, data["title"]], sheets) == []
    assert feet(sheets) == [f"page 1 of 1{data['title']}"]
    assert boxes(sheets[0]) == len(items)


@pytest.mark.parametrize("path", [CHALLENGE, PROBLEM, DRILLS])
def test_exercise_prints_with_its_solution(path: str, reader: Reader) -> None:
    page = reader.go(path)
    sheets = print_page(page, "A4")
    assert missing(rendered(page, "h1, h2, .md-content pre code"), sheets) == []
    assert squeeze("Write it here") not in words(*sheets)
    # Listings may be cut between sheets, so that none is left half empty.
    assert min(len(words(sheet)) for sheet in sheets[:-1]) > 500


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize("card", CARDS)
def test_reference_card_is_one_sheet_with_all_its_sections(card: str, paper: str, reader: Reader) -> None:
    page = reader.go(f"cards/{card}/")
    sheets = print_page(page, paper)
    assert len(sheets) == 1
    assert missing(rendered(page, "h1, .reference-card h2"), sheets) == []


@pytest.mark.parametrize("paper", FORMATS)
def test_30_day_plan_is_at_most_four_sheets_with_every_day_and_its_box(paper: str, reader: Reader) -> None:
    page = reader.go(PLAN)
    days = rendered(page, ".calendar tbody tr")
    assert len(days) == 30
    sheets = print_page(page, paper)
    assert len(sheets) <= 4
    titles = rendered(page, ".calendar td strong")
    assert missing(["30-day plan", *(f"Day {day} {title}" for day, title in enumerate(titles, 1))], sheets) == []
    assert sum(boxes(sheet) for sheet in sheets) == 30
    assert feet(sheets) == [f"page {number} of {len(sheets)}30-day plan" for number in range(1, len(sheets) + 1)]


@pytest.mark.parametrize("paper", FORMATS)
def test_a_day_of_the_plan_is_not_torn_between_sheets(paper: str, reader: Reader) -> None:
    page = reader.go(PLAN)
    rows = rendered(page, ".calendar tbody tr td:nth-child(2)")
    sheets = [words(sheet) for sheet in print_page(page, paper)]
    torn = [row[:60] for row in rows if not any(squeeze(row) in sheet for sheet in sheets)]
    assert torn == []


@pytest.mark.parametrize("paper", FORMATS)
def test_question_page_prints_with_all_parts_of_all_answers(paper: str, new_reader: NewReader, served: Served) -> None:
    page = open_for_print(new_reader, served, lambda page: page.get_by_role("button", name="Print with answers").click())
    sheets = print_page(page, paper)
    assert len(sheets) >= 2
    assert squeeze("I can answer this") not in words(*sheets)
    assert missing(rendered(page, ".answer p, .answer li, .answer h4, .answer .highlight pre"), sheets) == []
    assert missing(rendered(page, "h1, h2, .question h3, .asked"), sheets) == []
    assert feet(sheets) == [f"page {number} of {len(sheets)}{rendered(page, 'h1')[0]}" for number in range(1, len(sheets) + 1)]


@pytest.mark.parametrize("paper", FORMATS)
def test_questions_only_have_lines_instead_of_answers(paper: str, new_reader: NewReader, served: Served) -> None:
    page = open_for_print(new_reader, served, lambda page: page.get_by_role("button", name="Print questions only").click())
    asked = rendered(page, ".asked")
    page.emulate_media(media="print")
    ruled = page.locator(".question").evaluate_all(LINES)
    assert len(ruled) == len(asked)
    assert all("linear-gradient" in image and height > 150 for image, height in ruled), ruled
    sheets = print_page(page, paper)
    printed = words(*sheets)
    assert missing(asked, sheets) == []
    answers = [text for text in rendered(page, ".answer p, .answer li") if len(squeeze(text)) > 40]
    assert [text[:60] for text in answers if squeeze(text) in printed] == []


@pytest.mark.parametrize("path", ["checklist", "plan", "question", "level", "guide", "notebook", "design"])
def test_print_shows_title_and_page_numbers_and_no_navigation(path: str, reader: Reader, served: Served) -> None:
    page = reader.go(served.templates[path])
    title = rendered(page, "h1")[0]
    tabs = [text for text in rendered(page, ".md-tabs") if text.strip()]
    sheets = print_page(page, "A4")
    assert squeeze(title) in words(sheets[0])
    assert squeeze(feet(sheets)[0]) == squeeze(f"page 1 of {len(sheets)}{title}")
    text = " ".join(sheet.extract_text() for sheet in sheets)
    assert [word for word in CHROME if word in text] == []
    assert tabs
    assert [tab for tab in tabs if squeeze(tab) in squeeze(text)] == []


def test_a_dark_screen_prints_dark_text_on_white(new_reader: NewReader, served: Served) -> None:
    reader = new_reader(color_scheme="dark")
    page = reader.go(served.templates["question"])
    page.emulate_media(media="print", color_scheme="dark")
    back, text = page.evaluate("[document.body, document.querySelector('.asked')].map((node) => getComputedStyle(node))"
                               ".map((style, number) => number ? style.color : style.backgroundColor)")  # fmt: skip
    assert brightness(back) > 240
    assert brightness(text) < 80


def brightness(color: str) -> float:
    """Return how bright a color of the browser is, 0 to 255; what is transparent shows the white paper."""
    red, green, blue, *alpha = (float(number) for number in re.findall(r"[\d.]+", color))
    return 255.0 if alpha == [0.0] else (red + green + blue) / 3


def open_for_print(new_reader: NewReader, served: Served, press: Callable[[Page], None]) -> Page:
    """Open a question page without formulas, and press a button that prints."""
    path = next(path for path in served.bank if "<math" not in served.html(path) and "data-answers-toolbar" in served.html(path))
    reader = new_reader()
    reader.context.add_init_script(NO_DIALOG)
    page = reader.go(path)
    press(page)
    page.wait_for_function("window.printed")
    return page
