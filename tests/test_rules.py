"""Each rule for answers has one test of its name: an answer that keeps it, and answers that break it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from prep import rules
from prep.model import Named, Question
from prep.questions import parse
from prep.read import read_site
from tests.guides import ROOT, SMALL
from tests.test_bad_input import problems_of

BANK = "docs/foundation/entry.md"
STORY = "tests/fixtures/story.md"
LINE = "The median is what is typical when extremes exist; the mean is what totals need."
TOPICS = [Named(title.lower(), title) for title in ("Statistics", "Metrics", "Sampling")]
Rule = Callable[[Question], rules.Breach]


def breaches(rule: Rule, old: str = "", new: str = "", path: Path = SMALL / BANK, level: str = "entry") -> list[tuple[int, str]]:
    """Return how the first question of a page breaks a rule after an edit."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    found, problems = parse(BANK, BANK, text.replace(old, new, 1), "foundation", level, TOPICS)
    assert problems == []
    return list(rule(found[0]))


def line_of(text: str, path: Path = SMALL / BANK) -> int:
    """Return the line of a text in the unchanged page."""
    return path.read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def test_every_rule_has_a_test_of_its_name() -> None:
    tests = re.findall(r"^def test_(\w+)", Path(__file__).read_text(encoding="utf-8"), re.M)
    assert [rule.__name__ for rule in rules.RULES if rule.__name__ not in tests] == []


def test_parts_are_known_and_in_order() -> None:
    rule = rules.parts_are_known_and_in_order
    assert breaches(rule) == []
    place = line_of("#### Traps")
    assert breaches(rule, "#### Traps", "#### Pitfalls")[0][0] == place
    assert "did you mean 'Traps'" in breaches(rule, "#### Traps", "#### Trap")[0][1]
    assert "comes twice or too late" in breaches(rule, "#### Traps", "#### In one line")[0][1]


def test_needed_parts_are_there() -> None:
    rule = rules.needed_parts_are_there
    assert breaches(rule) == []
    heading = line_of("### Median or mean")
    assert breaches(rule, "#### Traps", "#### When it fails") == [(heading, "the part '#### Traps' is missing or empty")]
    assert breaches(rule, LINE) == [(heading, "the part '#### In one line' is missing or empty")]
    assert breaches(rule, "#### Whiteboard", "#### Worked example") == []
    missing = [(heading, "the part '#### Whiteboard' is missing or empty")]
    assert breaches(rule, "#### Whiteboard", "#### Worked example", level="intermediate") == missing


def test_asked_is_a_sentence() -> None:
    rule = rules.asked_is_a_sentence
    assert breaches(rule) == []
    assert breaches(rule, "instead of the mean?", "instead of the mean")[0][0] == line_of("### Median or mean")


def test_has_other_names() -> None:
    rule = rules.has_other_names
    assert breaches(rule) == []
    assert breaches(rule, "; typical value; why not the mean?") != []
    assert breaches(rule, "Also: ", "Or: ") != []


def test_spoken_part_has_its_length() -> None:
    rule = rules.spoken_part_has_its_length
    assert breaches(rule) == []
    assert breaches(rule, "The price is that the median ignores totals.", "No. " * 100)[0][0] == line_of("#### Say it")
    too_short = breaches(rule, "I report the median", "Short.\n\n#### In one line\n\nI report the median")
    assert too_short == [(line_of("#### Say it"), "'Say it' has 1 words; say it in 130 to 230")]


@pytest.mark.parametrize("said", ["$x + y$", "`median`", "[it](page.md)", "\n\n- one\n", "\n\n1. one\n"])
def test_spoken_part_can_be_spoken(said: str) -> None:
    rule = rules.spoken_part_can_be_spoken
    assert breaches(rule) == []
    assert breaches(rule, "I report the median", f"I report $5 and $6 {said}")[0][0] == line_of("#### Say it")
    assert breaches(rule, "I report the median", "I report $5 or -2 median") == []


def test_samples_are_marked() -> None:
    rule = rules.samples_are_marked
    story = ROOT / STORY
    assert breaches(rule, path=story) == []
    assert breaches(rule, rules.SAMPLE_MARK, "", story)[0][0] == line_of("#### Sample answer", story)


def test_one_line_is_short() -> None:
    rule = rules.one_line_is_short
    assert breaches(rule) == []
    assert breaches(rule, LINE, "word " * 30) == []
    assert breaches(rule, LINE, "word " * 31)[0][0] == line_of("#### In one line")
    assert breaches(rule, LINE, "One.\n\nTwo.") != []


def test_follow_ups_are_answered() -> None:
    rule = rules.follow_ups_are_answered
    place = line_of("#### They will ask next")
    assert breaches(rule) == []
    long, short = "all " * 20 + "because", "Nothing.\n2. **Why is that?** Nothing happens, because"
    assert "the reply has 45 words; use 20 to 40" in breaches(rule, "Nothing happens, because", long)[0][1]
    assert "the reply has 1 words; use 20 to 40" in breaches(rule, "Nothing happens, because", short)[0][1]
    assert breaches(rule, "**Which of the two minimizes squared error?**", "Which of the two?")[0][0] == place
    assert breaches(rule, "\n3. **How", "\n\nHow **not")[0] == (place, "2 follow-ups; give three to five, numbered")


def test_traps_quote_the_mistake() -> None:
    rule = rules.traps_quote_the_mistake
    assert breaches(rule) == []
    assert breaches(rule, '- "The median', "- The median")[0][0] == line_of("#### Traps")
    assert breaches(rule, '- "The median', '"The median') != []


def test_sources_have_locators() -> None:
    rule = rules.sources_have_locators
    assert breaches(rule) == []
    assert breaches(rule, ", chapter 1, section 1.1.", ".")[0][0] == line_of("#### Sources")


def test_figures_have_text() -> None:
    rule = rules.figures_have_text
    assert breaches(rule) == []
    whole = "A line with five points close together on the left and one far to the right that pulls the mean."
    assert breaches(rule, whole, "A line of points")[0][0] == line_of("#### Whiteboard")
    assert breaches(rule, whole) != []


def test_output_follows_code() -> None:
    rule = rules.output_follows_code
    assert breaches(rule) == []
    place = line_of("```output")
    assert breaches(rule, "```python", "```text") == [(place, "an output block has to follow a python or sql block")]


def test_broken_page_is_reported_rule_by_rule(guide: Path) -> None:
    broken = (ROOT / "tests" / "fixtures" / "broken.md").read_text(encoding="utf-8")
    (guide / BANK).write_text(broken, encoding="utf-8")
    expected = (ROOT / "tests" / "fixtures" / "broken.txt").read_text(encoding="utf-8").splitlines()
    assert [str(p) for p in problems_of(guide) if p.path == BANK] == expected


def test_story_is_a_good_behavioral_answer(guide: Path) -> None:
    (guide / "docs" / "behavioral").mkdir()
    (guide / "docs" / "behavioral" / "questions.md").write_text((ROOT / STORY).read_text(encoding="utf-8"), encoding="utf-8")
    assert read_site(guide).by_id["missed-date"].level == ""
